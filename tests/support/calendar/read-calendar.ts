import ICAL from "ical.js";

/** One appointment of an iCalendar file, as another program than ours reads it. */
export interface ReadAppointment {
  readonly uid: string;
  /** Where it would be in the series that it is of: ISO 8601 in UTC. Only where it stands alone in its place. */
  readonly instead?: string;
  readonly title: string;
  readonly description: string;
  readonly sequence: number;
  readonly status: string;
  readonly visibility: string;
  /** ISO 8601, UTC. */
  readonly stamp: string;
  /** Each time from first to last, where it is at last: ISO 8601 in UTC, or YYYY-MM-DD for a whole day. */
  readonly starts: readonly string[];
  /** When the first one is over, likewise. */
  readonly end: string;
  /** Each reminder: what it is counted from, START or END, and a duration (RFC 5545, 3.8.6.3). */
  readonly reminders: readonly string[];
}

function spoken(time: ICAL.Time): string {
  return time.isDate ? time.toString() : time.toJSDate().toISOString();
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? "");
}

function read(component: ICAL.Component, _: number, all: readonly ICAL.Component[]): ReadAppointment {
  const instead = component.getFirstPropertyValue("recurrence-id") as ICAL.Time | null;
  const own = (each: ICAL.Component): boolean =>
    each.hasProperty("recurrence-id") && textOf(each, "uid") === textOf(component, "uid");
  const event = new ICAL.Event(component, instead === null ? { exceptions: all.filter(own) } : {});
  // What stands alone in its place comes again nowhere.
  const starts = instead === null ? [] : [spoken(event.startDate)];
  const iterator = event.iterator();
  for (let time = iterator.next(); instead === null && time; time = iterator.next())
    starts.push(spoken(event.getOccurrenceDetails(time).startDate));
  return {
    uid: event.uid,
    ...(instead === null ? {} : { instead: spoken(instead) }),
    title: event.summary,
    description: event.description ?? "",
    sequence: event.sequence,
    status: textOf(component, "status"),
    visibility: textOf(component, "class"),
    stamp: (component.getFirstPropertyValue("dtstamp") as ICAL.Time).toJSDate().toISOString(),
    starts,
    end: spoken(event.endDate),
    reminders: component.getAllSubcomponents("valarm").map((alarm) => {
      const trigger = alarm.getFirstProperty("trigger");
      return `${trigger?.getFirstParameter("related") ?? "START"} ${String(trigger?.getFirstValue() ?? "")}`;
    }),
  };
}

/**
 * Reads a file with `ical.js`, the calendar of Thunderbird, by the rules for zones that the file itself holds.
 *
 * @param file the text of an iCalendar file
 * @throws when it is none
 */
export function readCalendar(file: string): readonly ReadAppointment[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  try {
    return calendar.getAllSubcomponents("vevent").map(read);
  } finally {
    ICAL.TimezoneService.reset();
  }
}
