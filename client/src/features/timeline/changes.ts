import { SEATS, type Seat } from "@footbridge/shared/domain/seat";
import { BECAME } from "@footbridge/shared/practice/sheets/check-in";
import type { Day } from "./days.ts";
import type { OpenRound } from "./open-rounds.ts";
import { chosenIn, dayIn, writtenIn } from "./said-in.ts";

export type Became = (typeof BECAME)[number];

/** A small change that somebody offered at a check-in. */
export interface Change {
  /** The check-in at which it was offered. */
  readonly round: string;
  /** Who offered it, and says what became of it. */
  readonly by: Seat;
  /** Whose it would be: their own, or for the two of them; null where that was left open. */
  readonly owner: "me" | "us" | null;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly from: string;
  /** Until when it would be tried, YYYY-MM-DD, or null. */
  readonly until: string | null;
  /** What whoever offered it said at a later check-in, the last word; null where they said nothing. */
  readonly became: Became | null;
}

/** Those of one person, in the order in which they were offered. */
function changesBy(by: Seat, held: readonly (readonly [Day, OpenRound])[]): readonly Change[] {
  const changes: Change[] = [];
  for (const [{ date }, { round, sides }] of held) {
    const answers = sides[by];
    // What became of one is asked before the next is offered, so it is about the one before.
    const became = chosenIn(answers["change-became"], BECAME);
    const last = changes.pop();
    if (last !== undefined) changes.push(became === null ? last : { ...last, became });
    const text = writtenIn(answers["change"]);
    if (text === null) continue;
    const owner = chosenIn(answers["change-owner"], ["me", "us"] as const);
    changes.push({ round, by, owner, text, from: date, until: dayIn(answers["change-by"]), became: null });
  }
  return changes;
}

/** The small changes that were offered at check-ins, the first one first. What became of each, only who offered it says. */
export function changesOf(days: readonly Day[], open: readonly OpenRound[]): readonly Change[] {
  const byRound = new Map(open.map((each) => [each.round, each]));
  const held = days.flatMap((day): readonly (readonly [Day, OpenRound])[] => {
    const round = byRound.get(day.round);
    return round === undefined ? [] : [[day, round]];
  });
  return SEATS.flatMap((seat) => changesBy(seat, held)).toSorted((one, other) =>
    one.from < other.from ? -1 : one.from > other.from ? 1 : 0,
  );
}
