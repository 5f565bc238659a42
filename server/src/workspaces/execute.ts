import { isOwnCardCommand } from "@footbridge/shared/domain/card/commands";
import { spaceState } from "@footbridge/shared/domain/fold";
import { isOwnMeetingCommand } from "@footbridge/shared/domain/meeting/commands";
import { isOwnPauseCommand } from "@footbridge/shared/domain/pause/commands";
import { spaceAt } from "@footbridge/shared/domain/space/evolve";
import { waitsFor } from "@footbridge/shared/domain/waiting";
import { mayWhenClosed } from "@footbridge/shared/domain/workspace/closed";
import { canonicalJson } from "@footbridge/shared/proof/canonical";
import type { Ack, Command, Envelope, Outcome } from "@footbridge/shared/protocol/commands";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { loadKeyring } from "../db/keys/keyring.ts";
import { prepared } from "../db/prepared.ts";
import { commands as commandsTable } from "../db/schema.ts";
import { holdOwnWork, leavingAs, shareOwnWork } from "../leaving/leave.ts";
import { RefusalError, refusalOf } from "../refusal.ts";
import { persistently } from "./attempts.ts";
import type { Changes } from "./changes.ts";
import { type Circumstances, UNKNOWN_CIRCUMSTANCES } from "./circumstances.ts";
import { runAgreementCommand } from "./commands/agreement.ts";
import { runBoundaryCommand } from "./commands/boundary.ts";
import { runCardCommand } from "./commands/card.ts";
import { runCheckInCommand } from "./commands/check-in.ts";
import { runClauseCommand } from "./commands/clause.ts";
import type { Done, Ground } from "./commands/command.ts";
import { runListeningCommand } from "./commands/listening.ts";
import { runMeetingCommand } from "./commands/meeting.ts";
import { runPauseCommand } from "./commands/pause.ts";
import { runPhraseCommand } from "./commands/phrase.ts";
import { runRoundCommand } from "./commands/round.ts";
import { runSigningKeyCommand } from "./commands/signing-key.ts";
import { runSpaceCommand } from "./commands/space.ts";
import { runTimeoutCommand } from "./commands/timeout.ts";
import { runVisitCommand } from "./commands/visit.ts";
import { runWorkspaceCommand } from "./commands/workspace.ts";
import type { Actor, WorkspaceDeps } from "./deps.ts";
import { endSpace, settleAfter, type Unsettled } from "./settling.ts";
import { loadShared } from "./shared-state.ts";
import type { Witness } from "./witness.ts";

/** After so many attempts the shared state is held still, so that a command gets its turn however many others come. */
const UNHELD_ATTEMPTS = 3;

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

/** What a command is for one's own side alone: it appends no fact and holds nothing that the other needs (P1). */
function isOnOwnSide(command: Command): boolean {
  if (isOf(command, "card")) return isOwnCardCommand(command);
  if (isOf(command, "pause")) return isOwnPauseCommand(command);
  if (isOf(command, "meeting")) return isOwnMeetingCommand(command);
  return isOf(command, "round") || isOf(command, "phrase") || isOf(command, "visit") || isOf(command, "signing-key");
}

/** Where there is no witness. */
const nobody: Witness = () => Promise.resolve();

/** A space has come to its end, and that is to be written down before anything else is decided. */
class SpaceOverError extends Error {
  override readonly name = "SpaceOverError";
  readonly until: string;
  /** The moment at which the command came: once the end is written down, it is decided as of then. */
  readonly cameAt: Date;

  constructor(until: string, cameAt: Date) {
    super("a space is over");
    this.until = until;
    this.cameAt = cameAt;
  }
}

/**
 * Asks the domain, unless a space keeps it silent, or a pause or a time-out lets it wait.
 * @throws SpaceOverError when one has just come to its end
 */
async function run(command: Command, ground: Ground): Promise<Done> {
  const { state } = ground.loaded;
  const now = ground.now.toISOString();
  // Leaving waits for nothing, and writes nothing else down on the way; where it is closed, nothing else comes after it.
  if (command.type === "workspace.leave") return runWorkspaceCommand(command, ground);
  if (state.workspace.status === "closed" && !mayWhenClosed(command.type)) throw new RefusalError("workspace-closed");
  const space = spaceState(state);
  if (space.agreed !== null && spaceAt(space, now) === "over") throw new SpaceOverError(space.agreed.until, ground.now);
  const waiting = waitsFor(command.type, state, now);
  if (waiting !== null) throw new RefusalError(waiting);
  if (isOf(command, "pause")) return runPauseCommand(command, ground);
  if (isOf(command, "timeout")) return runTimeoutCommand(command, ground);
  if (isOf(command, "space")) return runSpaceCommand(command, ground);
  if (isOf(command, "meeting")) return runMeetingCommand(command, ground);
  if (isOf(command, "visit")) return runVisitCommand(command, ground);
  if (isOf(command, "round")) return runRoundCommand(command, ground);
  if (isOf(command, "card")) return runCardCommand(command, ground);
  if (isOf(command, "boundary")) return runBoundaryCommand(command, ground);
  if (isOf(command, "check-in")) return runCheckInCommand(command, ground);
  if (isOf(command, "phrase")) return runPhraseCommand(command, ground);
  if (isOf(command, "clause")) return runClauseCommand(command, ground);
  if (isOf(command, "listening")) return runListeningCommand(command, ground);
  if (isOf(command, "signing-key")) return runSigningKeyCommand(command, ground);
  if (isOf(command, "agreement")) return runAgreementCommand(command, ground);
  return runWorkspaceCommand(command, ground);
}

const selectAnswer = prepared("first-answer", (tx) =>
  tx
    .select({ bodyDigest: commandsTable.bodyDigest, outcome: commandsTable.outcome })
    .from(commandsTable)
    .where(
      and(
        eq(commandsTable.workspaceId, sql.placeholder("workspace")),
        eq(commandsTable.seat, sql`footbridge.my_seat(${sql.placeholder("workspace")})`),
        eq(commandsTable.id, sql.placeholder("id")),
      ),
    ),
);

const insertAnswer = prepared("keep-answer", (tx) =>
  tx.insert(commandsTable).values({
    workspaceId: sql.placeholder("workspace"),
    seat: sql.placeholder("seat"),
    id: sql.placeholder("id"),
    bodyDigest: sql.placeholder("bodyDigest"),
    outcome: sql.placeholder("outcome"),
    at: sql.placeholder("at"),
  }),
);

/** T1: the first answer to this command id of one's own, or undefined when it is new. */
async function firstAnswer(tx: Tx, workspace: string, id: string, bodyDigest: Buffer): Promise<Outcome | undefined> {
  const [row] = await selectAnswer(tx).execute({ workspace, id });
  if (row === undefined) return undefined;
  if (!row.bodyDigest.equals(bodyDigest)) throw new RefusalError("command-id-reused");
  return row.outcome;
}

/**
 * Carries out one command: load, decide, append, commit. Time, randomness and the asking person come in from outside.
 * @param circumstances how they are here, for the few steps with which that is written down
 * @returns the acknowledgement (accepted only once it is durable, T1; refused with nothing changed, T4) and the changes
 * @throws whatever kept the database from saying either; the caller answers `not-saved`
 */
export async function execute(
  deps: WorkspaceDeps,
  actor: Actor,
  { id, command }: Envelope,
  circumstances: Circumstances = UNKNOWN_CIRCUMSTANCES,
): Promise<Executed> {
  const { door, master, inputs, witness = nobody } = deps;
  const { workspace } = actor;
  // What one does on one's own side has a clock and randomness of its own: shared ids never tell how much that was (P1).
  const actsAs = isOnOwnSide(command) ? `${actor.person}/own-side` : actor.person;
  const entropy = inputs.entropy(command.type === "workspace.leave" ? leavingAs(actor.person, workspace) : actsAs);
  const bodyDigest = master.fingerprint("command-digest", canonicalJson(command));
  const once = (cameAt?: Date): Promise<Done | Outcome> =>
    persistently((attempt) =>
      door.asPerson(actor, async (tx, along): Promise<Done | Outcome> => {
        const answered = (): Promise<Outcome | undefined> => firstAnswer(tx, workspace, id, bodyDigest);
        // Sent first, so that everything after it is as it is once nothing else is under way.
        const held =
          command.type === "workspace.leave"
            ? holdOwnWork(tx, workspace, actor.person)
            : isOnOwnSide(command)
              ? shareOwnWork(tx, workspace, actor.person)
              : undefined;
        const [loaded, repeated, keyring] = await Promise.all([
          // On one's own side the shared state is never held: whoever settles a round holds the sides first, and it after them.
          loadShared(tx, workspace, attempt > UNHELD_ATTEMPTS && !isOnOwnSide(command)),
          answered(),
          loadKeyring(tx, master, workspace),
          held,
        ]);
        if (repeated !== undefined) return repeated;
        const now = cameAt ?? inputs.now(actsAs);
        const ground: Ground = {
          tx,
          along,
          workspace,
          person: actor.person,
          master,
          loaded,
          keyring,
          entropy,
          now,
          circumstances,
          witness,
        };
        const result = await run(command, ground).catch(async (error: unknown) => {
          // The same command at the same moment may be why it does not fit any more: then its answer is there by now.
          const first = error instanceof RefusalError ? await answered() : undefined;
          if (first === undefined) throw error;
          return first;
        });
        if (!("changes" in result)) return result;
        const { seat } = loaded;
        void along(() =>
          insertAnswer(tx).execute({ workspace, seat, id, bodyDigest, outcome: result.outcome, at: now }),
        );
        return result;
      }),
    );
  try {
    const done = await once().catch(async (error: unknown) => {
      if (!(error instanceof SpaceOverError)) throw error;
      await endSpace(deps, actor, error.until);
      return once(error.cameAt);
    });
    const outcome = "changes" in done ? done.outcome : done;
    const changes = "changes" in done ? await shownOf(done) : [];
    return { ack: { ok: true, outcome }, ...(await withSettling(deps, actor, command, changes)) };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return { ack: { ok: false, refusal: refusalOf(error.code) }, changes: [] };
  }
}

/** What is to be shown, with what was made of it already. */
async function shownOf({ changes, made, besides }: Done): Promise<readonly Changes[]> {
  const ready = await made;
  return [ready == null ? changes : { ...changes, made: ready }, ...(besides === undefined ? [] : [besides])];
}

/** What a command on one's own side may have changed for both; nothing for any other command. */
function settledBy(command: Command): Unsettled | null {
  if (isOf(command, "phrase")) return { phrase: command };
  if (command.type === "pause.would-go-on" && command.wish) return "pause";
  return isOf(command, "round") && command.type !== "round.save" ? { round: command.round } : null;
}

/** One's own side is durable by now, so a failure here takes nothing back: the acknowledgement stays what it is. */
async function withSettling(
  deps: WorkspaceDeps,
  actor: Actor,
  command: Command,
  own: readonly Changes[],
): Promise<Omit<Executed, "ack">> {
  const what = settledBy(command);
  if (what === null) return { changes: own };
  try {
    const together = await settleAfter(deps, actor, what);
    return { changes: together === null ? own : [...own, together] };
  } catch (unsettled) {
    return { changes: own, unsettled };
  }
}
