import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import pg from "pg";
import { statusFor } from "../../../server/src/http/refusal.ts";
import { sentenceFor } from "../../../server/src/words/sentence.ts";
import type { HttpAnswer } from "../../support/person.ts";
import type { FreshDatabase } from "../../support/postgres.ts";
import { RefusalBodySchema } from "./answers.ts";

/** Remembers which refusals were met where, to be compared with what the document says. */
export class Ledger {
  readonly #met = new Set<string>();
  readonly #surprises: string[] = [];

  /** Notes one refusal that was meant to be met. */
  note(where: string, wanted: ErrorCode, met: ErrorCode | "accepted"): void {
    this.#met.add(`${where}: ${met}`);
    if (met !== wanted) this.#surprises.push(`${where}: ${met} instead of ${wanted}`);
  }

  /** Everything that was met, in order of the alphabet. */
  get met(): readonly string[] {
    return [...this.#met].toSorted();
  }

  /** What was met instead of what was meant; empty when all is well. */
  get surprises(): readonly string[] {
    return this.#surprises;
  }
}

/** What the ledger must hold. */
export function expected(
  entries: readonly (readonly [where: string, codes: readonly ErrorCode[]])[],
): readonly string[] {
  return entries.flatMap(([where, codes]) => codes.map((code) => `${where}: ${code}`)).toSorted();
}

/**
 * The code of a refusal over HTTP.
 * @throws when the body is other than the document says, or status and sentence do not belong to the code
 */
export function codeOf({ status, json }: HttpAnswer): ErrorCode {
  const { code, sentence } = RefusalBodySchema.parse(json).error;
  if (status !== statusFor(code) || sentence !== sentenceFor(code))
    throw new Error(`${status} does not go with ${code}`);
  return code;
}

/** Takes the database away from its server, so that nothing can be saved. */
export async function cutOff({ adminUrl, name }: FreshDatabase): Promise<void> {
  const owner = new pg.Client({ connectionString: adminUrl });
  await owner.connect();
  try {
    await owner.query(`revoke connect on database ${name} from public, footbridge_app`);
    await owner.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = $2", [
      name,
      "footbridge_app",
    ]);
  } finally {
    await owner.end();
  }
}
