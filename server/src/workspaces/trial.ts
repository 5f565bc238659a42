import type { AgreementDocument, Signature } from "@footbridge/shared/domain/agreement/document";
import type { AgreementState } from "@footbridge/shared/domain/agreement/evolve";
import { boundariesUnder } from "@footbridge/shared/domain/boundary/evolve";
import { type BoundaryView, boundaryView } from "@footbridge/shared/domain/boundary/view";
import { movesIn } from "@footbridge/shared/domain/check-in/evolve";
import { boundariesState, checkInsState, type SharedState } from "@footbridge/shared/domain/fold";
import type { RoundState } from "@footbridge/shared/domain/round/evolve";
import { SEATS, type Seat } from "@footbridge/shared/domain/seat";
import { checkInsOf, type InstantOf } from "@footbridge/shared/domain/trial/check-ins";
import { isMilestone, milestonesOf } from "@footbridge/shared/domain/trial/milestones";
import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { type Outcome, outcomeOf } from "@footbridge/shared/domain/trial/outcome";
import { endedSince, signedTerms, zoneOf } from "@footbridge/shared/domain/trial/terms";
import { roundsOf, type TrialView, trialView } from "@footbridge/shared/domain/trial/view";
import { isAtHand } from "@footbridge/shared/domain/trial/window";
import { and, eq } from "drizzle-orm";
import { DateTime } from "luxon";
import type { Tx } from "../db/door.ts";
import type { Keyring } from "../db/keys/keyring.ts";
import { sides } from "../db/schema.ts";
import { loadWords } from "./kept-words.ts";
import { loadRevealedAnswers } from "./own-side.ts";
import { loadDocument } from "./revisions.ts";

/** A revision that both signed, with when and where they did. */
export interface Signed {
  readonly document: AgreementDocument;
  readonly signatures: readonly Pick<Signature, "seat" | "at" | "zone">[];
}

/** Every revision that both signed, the first one first. */
export async function loadSigned(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  { revisions }: AgreementState,
): Promise<readonly Signed[]> {
  const both = revisions.filter(({ status }) => status === "signed");
  const signed = both.map(async ({ number, signatures }) => {
    const document = await loadDocument(tx, keyring, workspace, number);
    return document === undefined ? null : { document, signatures };
  });
  return (await Promise.all(signed)).filter((each) => each !== null);
}

export const instantOf: InstantOf = (date, time, zone) => {
  const at = DateTime.fromISO(`${date}T${time}`, { zone });
  return at.isValid ? at.toUTC().toISO() : null;
};

/** What came of the midpoints and decisions that both opened, by round: worked out of what both revealed, and kept nowhere. */
async function loadOutcomes(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  rounds: SharedState["rounds"],
): Promise<ReadonlyMap<string, Outcome | null>> {
  const opened = Object.keys(rounds).filter((round) => isMilestone(round) && rounds[round]?.revealedAt != null);
  const outcomes = opened.map(async (round) => {
    const [one, other] = await Promise.all(
      SEATS.map((seat) => loadRevealedAnswers(tx, keyring, workspace, round, seat)),
    );
    return [round, outcomeOf(one ?? {}, other ?? {})] as const;
  });
  return new Map(await Promise.all(outcomes));
}

/** When both opened that a trial ends, the first time first: ISO 8601 UTC. */
function endsIn(rounds: SharedState["rounds"], outcomes: ReadonlyMap<string, Outcome | null>): readonly string[] {
  return [...outcomes]
    .flatMap(([round, outcome]) => (outcome?.way === "end" ? [rounds[round]?.revealedAt ?? ""] : []))
    .toSorted();
}

/** The same, of everything that was tried here so far. */
export async function loadEnds(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  { rounds }: SharedState,
): Promise<readonly string[]> {
  return endsIn(rounds, await loadOutcomes(tx, keyring, workspace, rounds));
}

/** What either holds tighter than the last revision that both signed. */
async function loadBoundaries(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  state: SharedState,
  revision: number,
): Promise<readonly BoundaryView[]> {
  const { held } = boundariesUnder(boundariesState(state), revision);
  const kept = await loadWords(
    tx,
    keyring,
    workspace,
    held.map(({ id }) => id),
  );
  return held.map((boundary) => boundaryView(boundary, kept.text(boundary.id)));
}

/** What both signed as it is lived, made from that and from what both revealed; null before both have signed something. */
export async function loadTrial(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  state: SharedState,
): Promise<TrialView | null> {
  const { agreement, rounds } = state;
  const [signed, outcomes] = await Promise.all([
    loadSigned(tx, keyring, workspace, agreement),
    loadOutcomes(tx, keyring, workspace, rounds),
  ]);
  const last = signed.at(-1);
  if (last === undefined) return null;
  const history = signed.map(({ document, signatures }) => signedTerms(document, signatures));
  const terms = history.at(-1);
  if (terms === undefined) return null;
  const zoneAt = (seat: Seat): string => zoneOf(last.signatures.find((each) => each.seat === seat)?.zone ?? "UTC");
  return trialView(
    last.document,
    terms,
    { a: zoneAt("a"), b: zoneAt("b") },
    {
      checkIns: checkInsOf(history, instantOf, movesIn(checkInsState(state))),
      rescheduling: checkInsState(state),
      boundaries: await loadBoundaries(tx, keyring, workspace, state, last.document.revision),
      milestones: milestonesOf(history, outcomes, instantOf),
      ended: endedSince(terms.signedAt, endsIn(rounds, outcomes)),
    },
  );
}

/**
 * The rounds of a trial that both may see anything of: those that were held, and what is at hand.
 * @param now ISO 8601 UTC; null where it is not to hang on the moment, and then none is at hand
 */
export function sharedTrialRounds(
  rounds: Readonly<Record<string, RoundState>>,
  trial: TrialView | null,
  now: (() => string) | null,
): readonly string[] {
  const held = Object.keys(rounds).filter((round) => occurrenceOf(round) !== undefined && rounds[round]?.revealedAt);
  const windows = trial === null ? [] : roundsOf(trial);
  const moment = windows.length === 0 || now === null ? null : now();
  const present = moment === null ? [] : windows.filter((window) => isAtHand(window, moment));
  return [...new Set([...held, ...present.map(({ round }) => round)])].sort();
}

/** The rounds of a trial in which one has a side of one's own, held or not. For the person of this seat alone. */
export async function loadOwnTrialRounds(tx: Tx, workspace: string, seat: Seat): Promise<readonly string[]> {
  const rows = await tx
    .select({ round: sides.round })
    .from(sides)
    .where(and(eq(sides.workspaceId, workspace), eq(sides.seat, seat)))
    .orderBy(sides.round);
  return rows.map(({ round }) => round).filter((round) => occurrenceOf(round) !== undefined);
}
