import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import { otherSeat } from "../seat.ts";
import { type CheckIn, OPENS_BEFORE } from "../trial/check-ins.ts";
import { type CheckInCommand, MOST_SUGGESTIONS } from "./commands.ts";
import { AS_AGREED, type CheckInsState } from "./evolve.ts";
import type { CheckInFact } from "./facts.ts";
import { fits, roomFor } from "./room.ts";

/** The check-ins that the two are living through. */
export interface LivedCheckIns {
  /** The first one first. */
  readonly checkIns: readonly CheckIn[];
  /** Whether both have opened a check-in. */
  readonly isHeld: (round: string) => boolean;
}

/** From when on a check-in can be written at its new time. What is at hand stays so, however much later it is moved to. */
function opensAt({ opens }: CheckIn, to: string, now: string): string {
  if (opens <= now) return opens;
  return new Date(Math.max(Date.parse(to) - OPENS_BEFORE, Date.parse(now))).toISOString();
}

/**
 * Suggests another time for a check-in, or agrees to it: a move takes both (C5).
 * @param lived null before both have signed something, and once it was ended
 */
export function decideMove(
  { type, round, to }: Exclude<CheckInCommand, { type: "check-in.take-back" }>,
  state: CheckInsState,
  lived: LivedCheckIns | null,
  { seat, now }: Asking,
): Decision<CheckInFact> {
  if (lived === null) return reject("trial-not-on");
  const { checkIns, isHeld } = lived;
  const [one, room] = [checkIns.find((each) => each.round === round), roomFor(checkIns, round)];
  if (one === undefined || room === null) return reject("round-unknown");
  if (isHeld(round) || one.closes <= now) return reject("check-in-not-movable");
  const { suggested, asked } = state[round] ?? AS_AGREED;
  const both = suggested[otherSeat(seat)] === to;
  if (type === "check-in.agree" && !both) return reject("check-in-moved-on");
  if (to === one.at || !fits(to, room, now)) return reject("check-in-time-not-valid");
  const by = { by: seat, at: now };
  if (both) return accept({ type: "check-in.moved", round, from: one.agreed, to, opens: opensAt(one, to, now), ...by });
  // Said once more it is no second question.
  if (suggested[seat] === to) return accept();
  if (asked[seat] >= MOST_SUGGESTIONS) return reject("check-in-asked-enough");
  return accept({ type: "check-in.suggested", round, to, ...by });
}

/** Takes one's own suggestion back, whatever became of the trial meanwhile. */
export function decideTakeSuggestionBack(
  { round }: Extract<CheckInCommand, { type: "check-in.take-back" }>,
  state: CheckInsState,
  { seat, now }: Asking,
): Decision<CheckInFact> {
  const { suggested } = state[round] ?? AS_AGREED;
  if (suggested[seat] === null) return reject("check-in-moved-on");
  return accept({ type: "check-in.taken-back", round, by: seat, at: now });
}
