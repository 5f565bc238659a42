import { SHEET_IDS } from "@footbridge/shared/practice/sheets";
import type { Ack, Command, Envelope, Outcome } from "@footbridge/shared/protocol/commands";
import { and, eq } from "drizzle-orm";
import { canonicalJson } from "../canonical-json.ts";
import type { Tx } from "../db/door.ts";
import { loadKeyring } from "../db/keys/keyring.ts";
import { commands as commandsTable } from "../db/schema.ts";
import { RefusalError, refusalOf } from "../refusal.ts";
import type { Changes } from "./changes.ts";
import { runAgreementCommand } from "./commands/agreement.ts";
import { runClauseCommand } from "./commands/clause.ts";
import type { Done, Ground } from "./commands/command.ts";
import { runRoundCommand } from "./commands/round.ts";
import { runWorkspaceCommand } from "./commands/workspace.ts";
import type { Actor, WorkspaceDeps } from "./deps.ts";
import { settle, unsettledRounds } from "./settle.ts";
import { loadShared, OutdatedError } from "./shared-state.ts";

/** How often a command is decided again when others' facts come in between. */
const ATTEMPTS = 8;
/** After so many attempts the shared state is held still, so that a command gets its turn however many others come. */
const UNHELD_ATTEMPTS = 3;
/** PostgreSQL error codes after which the same transaction may simply be tried again. */
const TRY_AGAIN: ReadonlySet<string> = new Set(["40001", "40P01", "23505"]);

/** The acknowledgement for the sender, and what has to be shown anew to whom. */
export interface Executed {
  readonly ack: Ack;
  readonly changes: readonly Changes[];
  /** What kept the round from being settled, for the log: it is settled with the next command or the next visit. */
  readonly unsettled?: unknown;
}

type Noun = Command["type"] extends `${infer N}.${string}` ? N : never;

function isOf<N extends Noun>(command: Command, noun: N): command is Extract<Command, { type: `${N}.${string}` }> {
  return command.type.startsWith(`${noun}.`);
}

function run(command: Command, ground: Ground): Promise<Done> {
  if (isOf(command, "round")) return runRoundCommand(command, ground);
  if (isOf(command, "clause")) return runClauseCommand(command, ground);
  if (isOf(command, "agreement")) return runAgreementCommand(command, ground);
  return runWorkspaceCommand(command, ground);
}

function mayTryAgain(error: unknown): boolean {
  if (error instanceof OutdatedError) return true;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" && TRY_AGAIN.has(cause.code);
}

async function persistently<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt === ATTEMPTS || !mayTryAgain(error)) throw error;
    }
  }
}

/** T1: the first answer to this command id, or undefined when it is new. */
async function firstAnswer(
  tx: Tx,
  workspace: string,
  seat: "a" | "b",
  id: string,
  bodyDigest: Buffer,
): Promise<Outcome | undefined> {
  const [row] = await tx
    .select({ bodyDigest: commandsTable.bodyDigest, outcome: commandsTable.outcome })
    .from(commandsTable)
    .where(and(eq(commandsTable.workspaceId, workspace), eq(commandsTable.seat, seat), eq(commandsTable.id, id)));
  if (row === undefined) return undefined;
  if (!row.bodyDigest.equals(bodyDigest)) throw new RefusalError("command-id-reused");
  return row.outcome;
}

/**
 * Carries out one command: load, decide, append, commit. Time, randomness and the asking person come in from outside.
 * @returns the acknowledgement (accepted only once it is durable, T1; refused with nothing changed, T4) and the changes
 * @throws whatever kept the database from saying either; the caller answers `not-saved`
 */
export async function execute(deps: WorkspaceDeps, actor: Actor, { id, command }: Envelope): Promise<Executed> {
  const { door, master, inputs } = deps;
  const { workspace } = actor;
  // What one does on one's own side has a clock and randomness of its own: shared ids never tell how much that was (P1).
  const actsAs = isOf(command, "round") ? `${actor.person}/own-side` : actor.person;
  const entropy = inputs.entropy(actsAs);
  const bodyDigest = master.fingerprint("command-digest", canonicalJson(command));
  try {
    const done = await persistently((attempt) =>
      door.asPerson(actor, async (tx): Promise<Done | Outcome> => {
        // A round command never holds the shared state: whoever settles a round holds the sides first, and it after them.
        const loaded = await loadShared(tx, workspace, attempt > UNHELD_ATTEMPTS && !isOf(command, "round"));
        const answered = (): Promise<Outcome | undefined> => firstAnswer(tx, workspace, loaded.seat, id, bodyDigest);
        const repeated = await answered();
        if (repeated !== undefined) return repeated;
        const keyring = await loadKeyring(tx, master, workspace);
        const now = inputs.now(actsAs);
        const result = await run(command, { tx, workspace, loaded, keyring, entropy, now }).catch(
          async (error: unknown) => {
            // The same command at the same moment may be why it does not fit any more: then its answer is there by now.
            const first = error instanceof RefusalError ? await answered() : undefined;
            if (first === undefined) throw error;
            return first;
          },
        );
        if (!("changes" in result)) return result;
        await tx
          .insert(commandsTable)
          .values({ workspaceId: workspace, seat: loaded.seat, id, bodyDigest, outcome: result.outcome, at: now });
        return result;
      }),
    );
    const outcome = "changes" in done ? done.outcome : done;
    const changes = "changes" in done ? [done.changes] : [];
    return { ack: { ok: true, outcome }, ...(await withSettling(deps, actor, command, changes)) };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return { ack: { ok: false, refusal: refusalOf(error.code) }, changes: [] };
  }
}

/** One's own side is durable by now, so a failure here takes nothing back: the acknowledgement stays what it is. */
async function withSettling(
  deps: WorkspaceDeps,
  actor: Actor,
  command: Command,
  own: readonly Changes[],
): Promise<Omit<Executed, "ack">> {
  if (!isOf(command, "round") || command.type === "round.save") return { changes: own };
  try {
    const together = await settleAfter(deps, actor, command.round);
    return { changes: together === null ? own : [...own, together] };
  } catch (unsettled) {
    return { changes: own, unsettled };
  }
}

/** Settles a round after one side changed; also called when someone comes back, should a crash have come in between. */
export function settleAfter(deps: WorkspaceDeps, actor: Actor, round: string): Promise<Changes | null> {
  const { door, master, inputs } = deps;
  return persistently(() =>
    door.asPerson(actor, async (tx) =>
      settle(round, {
        tx,
        workspace: actor.workspace,
        keyring: await loadKeyring(tx, master, actor.workspace),
        entropy: inputs.entropy(actor.person),
        now: inputs.now(actor.person),
      }),
    ),
  );
}

/** Settles every round that is not, when someone comes back. */
export async function settleAll(deps: WorkspaceDeps, actor: Actor): Promise<readonly Changes[]> {
  const rounds = await deps.door.asPerson(actor, (tx) => unsettledRounds(tx, actor.workspace, SHEET_IDS));
  const changes: Changes[] = [];
  for (const round of rounds) {
    const settled = await settleAfter(deps, actor, round);
    if (settled !== null) changes.push(settled);
  }
  return changes;
}
