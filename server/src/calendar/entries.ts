import type { Moves } from "@footbridge/shared/domain/trial/check-ins";
import { endedSince, type SignedTerms } from "@footbridge/shared/domain/trial/terms";
import { type Appointment, type AppointmentKind, appointmentsOf } from "./appointments.ts";

/** An appointment as a calendar keeps it. */
export interface Entry {
  readonly appointment: Appointment;
  /** How many changes calendars were told of before this one: revisions that both signed, and ends. RFC 5545, 3.8.7.4. */
  readonly sequence: number;
  /** The moment of that change, as of a second signature: the same file whenever it is asked for. */
  readonly stamp: string;
  /** A later revision dropped it, or the trial was ended before it. */
  readonly cancelled: boolean;
}

/** The order in a file. */
const KINDS: readonly AppointmentKind[] = ["check-in", "midpoint", "decision"];

/** How long a dropped appointment is said to be off, in milliseconds: 90 days. A calendar that looks later never had it. */
export const CANCELLED_FOR = 90 * 24 * 60 * 60 * 1000;

/** What became of a trial, as far as a calendar is concerned. */
export interface Course {
  /** The check-ins that both moved. */
  readonly moves?: Moves;
  /** When both opened that a trial ends, or it was closed, the first time first: ISO 8601 UTC. */
  readonly ends?: readonly string[];
}

/** The ends of what was tried here, and with them that it was closed: what was still to come then is off as after an end. */
export function endsWith(ends: readonly string[], closedAt: string): readonly string[] {
  return [...ends, closedAt].toSorted();
}

function dropped(kind: AppointmentKind, history: readonly SignedTerms[], now: Date, ends: readonly string[]) {
  const place = history.findLastIndex((_, at) => appointmentsOf(history.slice(0, at))[kind] !== undefined);
  const by = history[place];
  if (by === undefined) return [];
  return off(appointmentsOf(history.slice(0, place))[kind], numbered(place, by.signedAt, ends), now);
}

type Numbered = Pick<Entry, "sequence" | "stamp">;

/** Where a change stands among all that calendars were told of: revisions that both signed, and ends between them. */
function numbered(place: number, stamp: string, ends: readonly string[]): Numbered {
  return { sequence: place + ends.filter((end) => end <= stamp).length, stamp };
}

/** Says that it is off, for a while. */
function off(appointment: Appointment | undefined, change: Numbered, now: Date): readonly Entry[] {
  if (appointment === undefined || now.getTime() - Date.parse(change.stamp) >= CANCELLED_FOR) return [];
  return [{ appointment, ...change, cancelled: true }];
}

/**
 * What stands in a calendar: what the last revision says until it is ended, and what that end, this revision or one before
 * dropped not long ago.
 * @param history what both signed, the first one first
 * @param now the moment at which the calendar is asked for
 */
export function entriesOf(
  history: readonly SignedTerms[],
  now: Date,
  { moves = new Map(), ends = [] }: Course = {},
): readonly Entry[] {
  const last = history.at(-1);
  if (last === undefined) return [];
  const ended = endedSince(last.signedAt, ends);
  const change = numbered(history.length - 1, ended ?? last.signedAt, ends);
  const current = appointmentsOf(history, moves, ended);
  const agreed = ended === null ? current : appointmentsOf(history, moves);
  return KINDS.flatMap((kind): readonly Entry[] => {
    const appointment = current[kind];
    if (appointment !== undefined) return [{ appointment, ...change, cancelled: false }];
    return agreed[kind] === undefined ? dropped(kind, history, now, ends) : off(agreed[kind], change, now);
  });
}
