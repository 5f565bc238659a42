import { type DateTime, Info } from "luxon";
import type { CheckIns } from "./appointments.ts";
import type { CalendarWords, Span } from "./words/calendar-words.ts";
import { calendarZone, placeOf } from "./zones.ts";

/** Check-ins in a row that are on the same weekday and at the same time where someone is. */
interface Run {
  readonly weekday: number;
  readonly time: string;
  readonly from: DateTime;
  readonly to: DateTime;
}

function runsIn(zone: string, starts: readonly DateTime[]): readonly Run[] {
  const runs: Run[] = [];
  for (const start of starts) {
    const here = start.setZone(zone);
    const [weekday, time, last] = [here.weekday, here.toFormat("HH:mm"), runs.at(-1)];
    if (last?.weekday === weekday && last.time === time) runs.splice(-1, 1, { ...last, to: here });
    else runs.push({ weekday, time, from: here, to: here });
  }
  return runs;
}

function dateOf(day: DateTime): string {
  return day.toISODate() ?? "";
}

function spanOf({ from, to }: Run, place: number, count: number): Span {
  if (place === 0) return { kind: "until", to: dateOf(to) };
  if (place === count - 1) return { kind: "from", from: dateOf(from) };
  if (dateOf(from) === dateOf(to)) return { kind: "on", from: dateOf(from) };
  return { kind: "between", from: dateOf(from), to: dateOf(to) };
}

function elsewhere(zone: string, runs: readonly Run[], words: CalendarWords): readonly string[] {
  const [first, ...others] = runs;
  if (first === undefined) return [];
  if (others.length === 0) return [words.elsewhere(words.weekly(first.weekday, first.time), placeOf(zone))];
  const lines = runs.map((run, place) =>
    words.inTurn(words.weekly(run.weekday, run.time), spanOf(run, place, runs.length)),
  );
  return [words.elsewhereInTurn(placeOf(zone)), ...lines];
}

/** Another clock is worth a line where it shows something else, be it in one week alone. */
function otherZones({ zones, starts }: Pick<CheckIns, "zones" | "starts">): readonly string[] {
  const shown = (here: DateTime): string => here.toFormat("yyyy-LL-dd HH:mm");
  const names = zones.filter((zone) => Info.normalizeZone(zone).isValid).map((zone) => calendarZone(zone)?.id ?? zone);
  return [...new Set(names)].filter((zone) => starts.some((start) => shown(start.setZone(zone)) !== shown(start)));
}

/**
 * When the check-ins are on the clocks of the two, in words: nothing where all of them show the same. Right on every date,
 * also where clocks are changed on other days, or on one side alone.
 */
export function clocksInWords(checkIns: CheckIns, words: CalendarWords): readonly string[] {
  const { zone, starts } = checkIns;
  const [first] = starts;
  const others = otherZones(checkIns);
  if (others.length === 0) return [];
  return [
    words.here(words.weekly(first.weekday, first.toFormat("HH:mm")), placeOf(zone)),
    ...others.flatMap((other) => elsewhere(other, runsIn(other, starts), words)),
  ];
}

/**
 * When one of the check-ins is that was moved, on the clocks of the two, in words: nothing where all of them show the same.
 * @param start in the zone of the check-ins
 */
export function movedInWords({ zone, zones }: CheckIns, start: DateTime, words: CalendarWords): readonly string[] {
  const others = otherZones({ zones, starts: [start] });
  if (others.length === 0) return [];
  const on = (here: DateTime): string => words.once(here.weekday, here.toFormat("HH:mm"));
  return [
    words.here(on(start), placeOf(zone)),
    ...others.map((other) => words.elsewhere(on(start.setZone(other)), placeOf(other))),
  ];
}
