import { constants } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Instant, Uuid } from "@footbridge/shared/protocol/values";
import { z } from "zod";
import { openDataFolder } from "../db/data-folder.ts";
import { syncFolder } from "../db/key-file.ts";
import { StartError, systemCode } from "../start-error.ts";

/** One thing that was deleted: ids and a moment, and nothing else. */
export const DeletionSchema = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("side"), subject: Uuid, whose: z.enum(["a", "b"]), at: Instant }),
  z.strictObject({ what: z.enum(["workspace", "person"]), subject: Uuid, whose: z.literal("all"), at: Instant }),
]);
export type Deletion = z.infer<typeof DeletionSchema>;

/** Where the ledger lies beside a database. */
export function ledgerIn(dataFolder: string): string {
  return join(dataFolder, "deletions.ledger");
}

/** What tells deletions apart. */
export function nameOf({ what, subject, whose }: Deletion): string {
  return `${what}/${subject}/${whose}`;
}

/**
 * Reads a ledger: one deletion a line. A last line that was cut off by a crash is left out; it is written anew from the database.
 * @returns none where there is no such file
 * @throws StartError "ledger-bad" when it holds anything else: a place must not be opened with half of its deletions
 */
export async function readLedger(path: string): Promise<readonly Deletion[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return "";
    throw new StartError("ledger-bad", `The ledger of deletions ${path} cannot be read (${systemCode(error)}).`, {
      cause: error,
    });
  });
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return whole.split("\n").flatMap((line) => (line === "" ? [] : [deletionIn(line, path)]));
}

function deletionIn(line: string, path: string): Deletion {
  try {
    return DeletionSchema.parse(JSON.parse(line));
  } catch (error) {
    throw new StartError(
      "ledger-bad",
      `The ledger of deletions ${path} holds something else than deletions. Put the right file back.`,
      { cause: error },
    );
  }
}

/** Writes deletions at the end of a ledger, durably; it is made where there is none. Only its owner may read it. */
export async function addToLedger(path: string, deletions: readonly Deletion[]): Promise<void> {
  if (deletions.length === 0) return;
  await openDataFolder(dirname(path));
  const file = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    // A line that a crash cut off is no deletion; what it was to say is still in the database.
    const cutOff = size > 0 && last.toString() !== "\n";
    if (cutOff) await file.truncate(await endOfLastLine(path));
    await file.appendFile(deletions.map((deletion) => `${JSON.stringify(deletion)}\n`).join(""));
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

async function endOfLastLine(path: string): Promise<number> {
  return (await readFile(path)).lastIndexOf("\n") + 1;
}
