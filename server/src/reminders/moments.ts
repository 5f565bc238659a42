import type { Ahead, ReminderChoice } from "@footbridge/shared/protocol/reminders";
import { DateTime, type DurationLike } from "luxon";

/** Something that two people planned, as one of them is reminded of it. All moments are ISO 8601, UTC. */
export interface Occasion {
  readonly workspace: string;
  readonly round: string;
  /** When it is to be. */
  readonly at: string;
  /** From when on a note about it would come too late. */
  readonly over: string;
  /** When both had agreed on it. */
  readonly agreedAt: string;
  /** Nothing calls the two together now: a space runs, it is paused, or the workspace is not open. */
  readonly hushed: boolean;
}

const BEFORE: Readonly<Record<Ahead, DurationLike>> = {
  hour: { hours: 1 },
  "three-hours": { hours: 3 },
  // A day by the clock, so that it is the same time of day also when the clocks are changed.
  day: { days: 1 },
};

function onDay(day: DateTime, clock: string): DateTime {
  const [hour, minute] = clock.split(":").map(Number);
  return day.startOf("day").set({ hour: hour ?? 0, minute: minute ?? 0 });
}

interface Period {
  readonly start: DateTime;
  readonly end: DateTime;
}

/** The quiet hours within which a moment lies. */
function quietAround(moment: DateTime, quiet: ReminderChoice["quiet"]): Period | undefined {
  if (quiet === null) return undefined;
  const { from, until } = quiet;
  return [-1, 0]
    .map((days) => moment.plus({ days }))
    .map((day) => ({ start: onDay(day, from), end: onDay(until > from ? day : day.plus({ days: 1 }), until) }))
    .find(({ start, end }) => from !== until && start <= moment && moment < end);
}

/**
 * When a person is reminded of something. What falls into their quiet hours comes at the end of those, or, where that
 * would be too late, right before them.
 *
 * @param occasion what it is about
 * @param choice what the person chose
 * @returns milliseconds since 1970
 */
export function momentOf(
  { at, over }: Pick<Occasion, "at" | "over">,
  { ahead, quiet, zone }: Pick<ReminderChoice, "ahead" | "quiet" | "zone">,
): number {
  const wished = DateTime.fromISO(at, { zone }).minus(BEFORE[ahead]);
  const period = quietAround(wished, quiet);
  if (period === undefined) return wished.toMillis();
  const { start, end } = period;
  return end.toMillis() < Date.parse(over) ? end.toMillis() : start.minus({ minutes: 1 }).toMillis();
}

/** What is to be sent now: its moment has come, after it was both agreed on and chosen, and it is not over. */
export function isDue(occasion: Occasion, choice: ReminderChoice, since: string, now: Date): boolean {
  const moment = momentOf(occasion, choice);
  return (
    !occasion.hushed &&
    moment <= now.getTime() &&
    now.getTime() < Date.parse(occasion.over) &&
    moment >= Math.max(Date.parse(since), Date.parse(occasion.agreedAt))
  );
}

/** The next moment at which there may be something to send; undefined where nothing is to come. */
export function nextMoment(occasions: readonly Occasion[], choice: ReminderChoice, now: Date): number | undefined {
  const coming = occasions.map((each) => momentOf(each, choice)).filter((moment) => moment > now.getTime());
  return coming.length === 0 ? undefined : Math.min(...coming);
}
