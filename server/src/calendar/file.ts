import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalCalendar,
  type ICalEvent,
  ICalEventClass,
  type ICalEventData,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { DateTime } from "luxon";
import type { AppointmentKind, CheckIns, Day, MovedCheckIn } from "./appointments.ts";
import { clocksInWords, movedInWords } from "./clocks.ts";
import type { Entry } from "./entries.ts";
import type { CalendarWords } from "./words/calendar-words.ts";
import { calendarZone } from "./zones.ts";

/** The one reminder: so long before a check-in, and at nine in the morning of a whole day. In seconds from the start. */
const BEFORE_A_CHECK_IN = 30 * 60;
const INTO_A_DAY = 9 * 60 * 60;

/** Where a calendar is shared with others, they see at most that the time is taken. */
const CLASS = ICalEventClass.PRIVATE;

/** Required by RFC 5545, 3.7.3, and shown to whoever opens the file: it says no more than the file's own name. */
const MADE_BY = "//Calendar//Check-ins//EN";

export interface CalendarFile {
  readonly entries: readonly Entry[];
  readonly words: CalendarWords;
  /** The id by which calendars know an appointment again, whatever becomes of it. */
  readonly uid: (kind: AppointmentKind) => string;
}

/** Calendars as an iCalendar file (RFC 5545): the same entries give the same bytes. */
export function calendarFile({ entries, words, uid }: CalendarFile): string {
  const calendar = ical({ prodId: MADE_BY, name: words.name });
  // No zone of the calendar's own: with one, moments that are in UTC would be written in it, and without their Z.
  calendar.timezone({ name: null, generator: (zone) => calendarZone(zone)?.component ?? null });
  for (const entry of entries) add(calendar, entry, words, uid(entry.appointment.kind));
  // RFC 5545, 3.4: the last line has an end too.
  return `${calendar.toString()}\r\n`;
}

function add(calendar: ICalCalendar, entry: Entry, words: CalendarWords, uid: string): void {
  const { appointment, sequence, stamp, cancelled } = entry;
  const own = appointment.kind === "check-in" ? checkInData(appointment, words) : dayData(appointment, words);
  const event = calendar.createEvent({
    ...own,
    id: uid,
    sequence,
    stamp: DateTime.fromISO(stamp, { zone: "utc" }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: CLASS,
  });
  const over = appointment.kind !== "check-in" && appointment.passed;
  if (cancelled || over) return;
  remind(event, appointment.kind === "check-in" ? BEFORE_A_CHECK_IN : -INTO_A_DAY);
  if (appointment.kind !== "check-in") return;
  for (const moved of appointment.moved) {
    const alone = calendar.createEvent({
      ...movedData(appointment, moved, words),
      id: uid,
      // RFC 5545, 3.8.7.4: newer than the series it is of, and than itself before it was moved once more.
      sequence: sequence + moved.times,
      stamp: DateTime.fromISO(moved.stamp, { zone: "utc" }),
      status: ICalEventStatus.CONFIRMED,
      class: CLASS,
    });
    remind(alone, BEFORE_A_CHECK_IN);
  }
}

function remind(event: ICalEvent, trigger: number): void {
  event
    .createAlarm({ type: ICalAlarmType.display, trigger, description: event.summary() })
    // Said here, as it is not taken from the data above: what comes after a start would count from the end of the day.
    .relatesTo(ICalAlarmRelatesTo.start);
}

/** One of a series at another time: it takes the place of the one that would be there (RFC 5545, 3.8.4.4). */
function movedData(checkIns: CheckIns, { instead, start }: MovedCheckIn, words: CalendarWords): ICalEventData {
  const { minutes, lengthAgreed } = checkIns;
  const zone = calendarZone(checkIns.zone)?.id ?? null;
  const here = start.setZone(zone ?? "utc");
  const lines = [
    lengthAgreed ? words.lasts(minutes) : words.keptFree(minutes),
    ...movedInWords(checkIns, start, words),
  ];
  return {
    start: here,
    end: here.plus({ minutes }),
    timezone: zone,
    recurrenceId: instead.setZone(zone ?? "utc"),
    summary: words.checkIn,
    description: lines.join("\n"),
    transparency: ICalEventTransparency.OPAQUE,
  };
}

function checkInData(checkIns: CheckIns, words: CalendarWords): ICalEventData {
  const { starts, minutes, lengthAgreed } = checkIns;
  const zone = calendarZone(checkIns.zone)?.id ?? null;
  const [first] = starts;
  const start = first.setZone(zone ?? "utc");
  const lines = [lengthAgreed ? words.lasts(minutes) : words.keptFree(minutes), ...clocksInWords(checkIns, words)];
  return {
    start,
    end: start.plus({ minutes }),
    timezone: zone,
    // By their number and not by their end: a calendar whose own rules for a zone are older loses none of them.
    repeating: { freq: ICalEventRepeatingFreq.WEEKLY, count: starts.length },
    summary: words.checkIn,
    description: lines.join("\n"),
    transparency: ICalEventTransparency.OPAQUE,
  };
}

function dayData({ kind, date }: Day, words: CalendarWords): ICalEventData {
  return {
    start: DateTime.fromISO(date, { zone: "utc" }),
    allDay: true,
    summary: words[kind],
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}
