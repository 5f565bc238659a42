import type { Moves } from "@footbridge/shared/domain/trial/check-ins";
import type { SignedTerms } from "@footbridge/shared/domain/trial/terms";
import { type Appointment, type AppointmentKind, appointmentsOf } from "./appointments.ts";

/** An appointment as a calendar keeps it. */
export interface Entry {
  readonly appointment: Appointment;
  /** How many revisions both had signed before the one that it is from: RFC 5545, 3.8.7.4. */
  readonly sequence: number;
  /** The moment of the second signature under that revision: the same file whenever it is asked for. */
  readonly stamp: string;
  /** A later revision dropped it. */
  readonly cancelled: boolean;
}

/** The order in a file. */
const KINDS: readonly AppointmentKind[] = ["check-in", "midpoint", "decision"];

/** How long a dropped appointment is said to be off, in milliseconds: 90 days. A calendar that looks later never had it. */
export const CANCELLED_FOR = 90 * 24 * 60 * 60 * 1000;

function dropped(kind: AppointmentKind, history: readonly SignedTerms[], now: Date): readonly Entry[] {
  const sequence = history.findLastIndex((_, place) => appointmentsOf(history.slice(0, place))[kind] !== undefined);
  const appointment = appointmentsOf(history.slice(0, sequence))[kind];
  const by = history[sequence];
  if (appointment === undefined || by === undefined) return [];
  if (now.getTime() - Date.parse(by.signedAt) >= CANCELLED_FOR) return [];
  return [{ appointment, sequence, stamp: by.signedAt, cancelled: true }];
}

/**
 * What stands in a calendar: what the last revision says, and what it or one before dropped not long ago.
 * @param history what both signed, the first one first
 * @param now the moment at which the calendar is asked for
 * @param moves the check-ins that both moved
 */
export function entriesOf(history: readonly SignedTerms[], now: Date, moves: Moves = new Map()): readonly Entry[] {
  const last = history.at(-1);
  if (last === undefined) return [];
  const current = appointmentsOf(history, moves);
  return KINDS.flatMap((kind): readonly Entry[] => {
    const appointment = current[kind];
    if (appointment === undefined) return dropped(kind, history, now);
    return [{ appointment, sequence: history.length - 1, stamp: last.signedAt, cancelled: false }];
  });
}
