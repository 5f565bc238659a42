import type { Value } from "../round/answer.ts";

type TimeOfDay = Extract<Value, { kind: "time" }>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Once around the year, so that every change of the clocks is met. */
const DAYS = 366;

/** A clock on the wall somewhere: what it shows at a moment. */
type Clock = (moment: number) => { readonly date: string; readonly time: string };

function clockIn(zone: string): Clock {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (moment) => {
    const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    return { date: `${parts["year"]}-${parts["month"]}-${parts["day"]}`, time: `${parts["hour"]}:${parts["minute"]}` };
  };
}

/** The moment at which a clock shows this, or null on a day on which the clocks jump over it. */
function momentOf(clock: Clock, date: string, time: string): number | null {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const aheadAt = (moment: number): number => {
    const shown = clock(moment);
    return Date.parse(`${shown.date}T${shown.time}:00Z`) - moment;
  };
  const moment = wanted - aheadAt(wanted - aheadAt(wanted));
  const shown = clock(moment);
  return shown.date === date && shown.time === time ? moment : null;
}

/**
 * Whether two times of day in zones of their own are one and the same moment, on the same day of both calendars, on every
 * day of the year that begins with `from`. Where the clocks are changed on different days, or midnight lies in between,
 * the two are not the same: it makes a difference whose clock counts.
 */
export function sameMomentAllYear(one: TimeOfDay, other: TimeOfDay, from: Date): boolean {
  if (one.zone === other.zone) return one.time === other.time;
  const mine = clockIn(one.zone);
  const theirs = clockIn(other.zone);
  for (let day = 0; day < DAYS; day += 1) {
    const { date } = mine(from.getTime() + day * DAY);
    const moment = momentOf(mine, date, one.time);
    if (moment === null) continue;
    const shown = theirs(moment);
    if (shown.date !== date || shown.time !== other.time) return false;
  }
  return true;
}
