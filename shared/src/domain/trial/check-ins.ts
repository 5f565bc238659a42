import { checkInDates } from "./dates.ts";
import { roundOfOccurrence } from "./occurrence.ts";
import type { SignedTerms } from "./terms.ts";
import type { Window } from "./window.ts";

const DAY = 24 * 60 * 60 * 1000;
/** How long before its hour a check-in can be begun, in milliseconds. It stays there until the next one comes. */
export const OPENS_BEFORE = 2 * DAY;
/** How long after its hour the last of them stays, in milliseconds: as long as any other of a week. */
export const STAYS_AFTER = 5 * DAY;

/** One check-in that the two agreed on. */
export interface CheckIn extends Window {
  /** When it is to be. It closes when the next one is at hand: then it was held, or was not. */
  readonly at: string;
}

/**
 * When it is this time on this day in this zone. A time that the clocks leap over is taken as much later as they leap.
 * @returns ISO 8601 UTC, or null where there is no such zone
 */
export type InstantOf = (date: string, time: string, zone: string) => string | null;

/** Those of a revision that were to come when it was signed, and could be begun before the next one was. */
function hoursIn(
  terms: SignedTerms,
  until: number,
  instantOf: InstantOf,
): readonly (readonly [date: string, at: number])[] {
  const { clock, signedAt } = terms;
  if (clock === null) return [];
  return checkInDates(terms)
    .map((date) => [date, Date.parse(instantOf(date, clock.time, clock.zone) ?? "")] as const)
    .filter(([, at]) => at > Date.parse(signedAt) && at - OPENS_BEFORE < until);
}

/**
 * Every check-in of a trial, held or not, the first one first. At any moment at most one of them is at hand: each makes
 * way for the next.
 * @param history what both signed so far, the first revision first
 */
export function checkInsOf(history: readonly SignedTerms[], instantOf: InstantOf): readonly CheckIn[] {
  // Of two on one day, what was signed later holds.
  const hours = new Map(
    history.flatMap((terms, place) => {
      const next = history[place + 1];
      return hoursIn(terms, next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next.signedAt), instantOf);
    }),
  );
  const inTurn = [...hours].sort(([, one], [, other]) => one - other);
  return inTurn.map(([date, at], place) => {
    const next = inTurn[place + 1]?.[1];
    return {
      round: roundOfOccurrence({ kind: "check-in", date }),
      at: new Date(at).toISOString(),
      opens: new Date(at - OPENS_BEFORE).toISOString(),
      closes: new Date(next === undefined ? at + STAYS_AFTER : next - OPENS_BEFORE).toISOString(),
    };
  });
}

/** The first check-in that cannot be begun yet. */
export function nextOf<One extends CheckIn>(checkIns: readonly One[], now: string): One | undefined {
  return checkIns.find(({ opens }) => opens > now);
}
