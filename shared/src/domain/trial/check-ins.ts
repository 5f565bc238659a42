import { checkInDates } from "./dates.ts";
import { roundOfOccurrence } from "./occurrence.ts";
import type { SignedTerms } from "./terms.ts";
import type { Window } from "./window.ts";

const DAY = 24 * 60 * 60 * 1000;
/** How long before its hour a check-in can be begun, in milliseconds. It stays there until the next one comes. */
export const OPENS_BEFORE = 2 * DAY;
/** How long after its hour the last of them stays, in milliseconds: as long as any other of a week. */
export const STAYS_AFTER = 5 * DAY;
/** How far a check-in that was moved is from the one before and the one after, at least: each has a day left after its hour. */
export const APART = 3 * DAY;

/** One check-in that the two agreed on. */
export interface CheckIn extends Window {
  /** When it was to be, by what both signed. */
  readonly agreed: string;
  /** When it is to be: then, or when both moved it to. It closes when the next one is at hand: it was held, or was not. */
  readonly at: string;
}

/** That both moved a check-in. All moments are ISO 8601, UTC. */
export interface Moved {
  /** The hour that they had signed: where another one was signed since, that holds. */
  readonly from: string;
  readonly to: string;
  /** From when on it can be written. */
  readonly opens: string;
  /** When they agreed on it. */
  readonly at: string;
  /** How often it has been moved by now. */
  readonly times: number;
}

/** The check-ins that were moved, by round. */
export type Moves = ReadonlyMap<string, Moved>;

/**
 * When it is this time on this day in this zone. A time that the clocks leap over is taken as much later as they leap.
 * @returns ISO 8601 UTC, or null where there is no such zone
 */
export type InstantOf = (date: string, time: string, zone: string) => string | null;

/** A check-in by what was signed; all moments in milliseconds. */
interface Hour {
  readonly round: string;
  readonly agreed: number;
  /** Where both moved it from just this hour. */
  readonly moved: { readonly to: number; readonly opens: number } | null;
}

function movedFrom(agreed: number, moved: Moved | undefined): Hour["moved"] {
  if (moved === undefined || Date.parse(moved.from) !== agreed) return null;
  return { to: Date.parse(moved.to), opens: Date.parse(moved.opens) };
}

/** Those of a revision that were to come when it was signed, and could be begun before the next one was. */
function hoursIn(terms: SignedTerms, until: number, instantOf: InstantOf, moves: Moves): readonly Hour[] {
  const { clock, signedAt } = terms;
  if (clock === null) return [];
  return checkInDates(terms)
    .map((date): Hour => {
      const round = roundOfOccurrence({ kind: "check-in", date });
      const agreed = Date.parse(instantOf(date, clock.time, clock.zone) ?? "");
      return { round, agreed, moved: movedFrom(agreed, moves.get(round)) };
    })
    .filter(({ agreed, moved }) => agreed > Date.parse(signedAt) && (moved?.opens ?? agreed - OPENS_BEFORE) < until);
}

/** When a check-in is, and from when on it can be written. */
interface Placed {
  readonly at: number;
  readonly opens: number;
}

/** Where it was moved to, unless what was signed since has brought another one near: then where it was agreed. */
function placed({ agreed, moved }: Hour, before: Placed | undefined, next: Hour | undefined): Placed {
  const fits =
    moved !== null &&
    (before === undefined || (before.at + APART <= moved.to && before.opens < moved.opens)) &&
    (next === undefined || moved.to + APART <= next.agreed);
  return fits ? { at: moved.to, opens: moved.opens } : { at: agreed, opens: agreed - OPENS_BEFORE };
}

/**
 * Every check-in of a trial, held or not, the first one first. At any moment at most one of them is at hand: each makes
 * way for the next.
 * @param history what both signed so far, the first revision first
 * @param moves what both moved of it
 */
export function checkInsOf(
  history: readonly SignedTerms[],
  instantOf: InstantOf,
  moves: Moves = new Map(),
): readonly CheckIn[] {
  // Of two on one day, what was signed later holds.
  const hours = new Map(
    history
      .flatMap((terms, place) => {
        const next = history[place + 1];
        const until = next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next.signedAt);
        return hoursIn(terms, until, instantOf, moves);
      })
      .map((hour) => [hour.round, hour] as const),
  );
  const inTurn = [...hours.values()].toSorted((one, other) => one.agreed - other.agreed);
  const places: Placed[] = [];
  for (const [place, hour] of inTurn.entries()) places.push(placed(hour, places.at(-1), inTurn[place + 1]));
  return inTurn.flatMap(({ round, agreed }, place) => {
    const [here, next] = [places[place], places[place + 1]];
    if (here === undefined) return [];
    return {
      round,
      agreed: new Date(agreed).toISOString(),
      at: new Date(here.at).toISOString(),
      opens: new Date(here.opens).toISOString(),
      closes: new Date(next === undefined ? here.at + STAYS_AFTER : next.opens).toISOString(),
    };
  });
}

/** The first check-in that cannot be begun yet. */
export function nextOf<One extends CheckIn>(checkIns: readonly One[], now: string): One | undefined {
  return checkIns.find(({ opens }) => opens > now);
}

/** The check-in that is held in this round, where both moved it to another time. */
export function movedOne<One extends Pick<CheckIn, "round" | "at" | "agreed">>(
  checkIns: readonly One[],
  round: string,
): One | undefined {
  return checkIns.find((one) => one.round === round && one.at !== one.agreed);
}
