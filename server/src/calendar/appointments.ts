import { checkInDates, decisionDate } from "@footbridge/shared/domain/trial/dates";
import type { SignedTerms } from "@footbridge/shared/domain/trial/terms";
import { DateTime } from "luxon";

/** The same check-in once a week. */
export interface CheckIns {
  readonly kind: "check-in";
  /** IANA. */
  readonly zone: string;
  /** Each of them, in `zone`; never none. */
  readonly starts: readonly [DateTime, ...DateTime[]];
  readonly minutes: number;
  /** Whether the two agreed on how long; otherwise it is what the sheet suggests. */
  readonly lengthAgreed: boolean;
  /** The zones in which the two signed. */
  readonly zones: readonly string[];
}

/** A whole day, wherever one is. */
export interface Day {
  readonly kind: "midpoint" | "decision";
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Whether it was over when it was signed: then there is nothing to be reminded of. */
  readonly passed: boolean;
}

export type Appointment = CheckIns | Day;
export type AppointmentKind = Appointment["kind"];
export type Appointments = Readonly<Partial<Record<AppointmentKind, Appointment>>>;

/** What the sheet suggests for a check-in, in minutes. */
const SUGGESTED_MINUTES = 45;

/** The clocks are not changed while it lasts, and it is there at all: what the other weeks can be counted from. */
function ordinary(start: DateTime, time: string, minutes: number): boolean {
  return start.toFormat("HH:mm") === time && start.offset === start.plus({ minutes }).offset;
}

/**
 * A check-in on every agreed weekday from the start of the trial up to its end. Those that were over when these times were
 * signed are left out, as nobody had agreed to them.
 */
function checkInsOf(terms: SignedTerms, since: string): CheckIns | undefined {
  const { clock, zones } = terms;
  if (clock === null) return undefined;
  const agreedAt = Date.parse(since);
  const starts = checkInDates(terms)
    .map((date) => DateTime.fromISO(`${date}T${clock.time}`, { zone: clock.zone }))
    .filter((at) => at.isValid && at.toMillis() > agreedAt);
  const minutes = terms.minutes ?? SUGGESTED_MINUTES;
  const ordinaryFrom = starts.findIndex((at) => ordinary(at, clock.time, minutes));
  const [first, ...others] = starts.slice(Math.max(ordinaryFrom, 0));
  if (first === undefined) return undefined;
  return {
    kind: "check-in",
    zone: clock.zone,
    starts: [first, ...others],
    minutes,
    lengthAgreed: terms.minutes !== null,
    zones,
  };
}

function days(terms: SignedTerms): readonly Day[] {
  const { midpoint, clock, signedAt } = terms;
  const today = DateTime.fromISO(signedAt, { zone: clock?.zone ?? "utc" }).toISODate() ?? "";
  const made = (kind: Day["kind"], date: string | null): readonly Day[] =>
    date === null ? [] : [{ kind, date, passed: date < today }];
  return [...made("midpoint", midpoint), ...made("decision", decisionDate(terms))];
}

/** Since when these times have held: from the first of the revisions in a row that say the same about them. */
function heldSince(history: readonly SignedTerms[]): string {
  const times = ({ start, weekday, clock }: SignedTerms): string => JSON.stringify([start, weekday, clock]);
  const now = history.at(-1);
  if (now === undefined) return "";
  const other = history.findLastIndex((each) => times(each) !== times(now));
  return (history[other + 1] ?? now).signedAt;
}

/**
 * What follows from the last of these revisions.
 * @param history what both signed so far, the first one first
 */
export function appointmentsOf(history: readonly SignedTerms[]): Appointments {
  const now = history.at(-1);
  if (now === undefined) return {};
  const checkIns = checkInsOf(now, heldSince(history));
  const all = [...(checkIns === undefined ? [] : [checkIns]), ...days(now)];
  return Object.fromEntries(all.map((each) => [each.kind, each]));
}
