import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import { otherSeat, type Seat } from "../seat.ts";
import { type BoundaryCommand, MOST_BOUNDARIES, MOST_BOUNDARIES_WRITTEN } from "./commands.ts";
import { type BoundariesState, boundariesUnder } from "./evolve.ts";
import type { BoundaryFact } from "./facts.ts";

/** What both signed last, as far as a boundary can be of it. */
export interface LivedAgreement {
  readonly revision: number;
  /** Its lines, and whose "I" each is; null where the two speak together. */
  readonly lines: readonly { readonly id: string; readonly speaker: Seat | null }[];
}

/**
 * Tightens a boundary: one alone, for what is theirs or both's, and never for what is the other's.
 * @param lived null before both have signed something, and once it was ended
 * @param id under which its words are kept
 */
export function decideTighten(
  { line }: Extract<BoundaryCommand, { type: "boundary.tighten" }>,
  state: BoundariesState,
  lived: LivedAgreement | null,
  { seat, now }: Asking,
  id: string,
): Decision<BoundaryFact> {
  if (lived === null) return reject("trial-not-on");
  const { revision, lines } = lived;
  const tightened = lines.find((each) => each.id === line);
  if (line !== null && tightened === undefined) return reject("clause-unknown");
  if (tightened?.speaker === otherSeat(seat)) return reject("boundary-not-yours");
  const { held, written } = boundariesUnder(state, revision);
  const full = held.filter(({ by }) => by === seat).length >= MOST_BOUNDARIES;
  if (full || written[seat] >= MOST_BOUNDARIES_WRITTEN) return reject("boundaries-enough");
  return accept({ type: "boundary.tightened", boundary: id, revision, line, by: seat, at: now });
}

/**
 * Takes a boundary back: its author alone, and whatever became of the trial meanwhile.
 * @param revision what both signed last, or null
 */
export function decideTakeBack(
  { boundary }: Extract<BoundaryCommand, { type: "boundary.take-back" }>,
  state: BoundariesState,
  revision: number | null,
  { seat, now }: Asking,
): Decision<BoundaryFact> {
  const found = boundariesUnder(state, revision).held.find(({ id }) => id === boundary);
  if (found === undefined) return reject("boundary-unknown");
  if (found.by !== seat) return reject("boundary-not-yours");
  return accept({ type: "boundary.taken-back", boundary, by: seat, at: now });
}
