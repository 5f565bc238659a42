import { type CheckIn, checkInsOf, type Moves } from "@footbridge/shared/domain/trial/check-ins";
import { checkInDates, decisionDate } from "@footbridge/shared/domain/trial/dates";
import type { SignedTerms } from "@footbridge/shared/domain/trial/terms";
import { DateTime } from "luxon";
import { instantOf } from "../workspaces/trial.ts";

/** One of the check-ins that both moved. */
export interface MovedCheckIn {
  /** Where it would be in its series; it is one of its starts. */
  readonly instead: DateTime;
  readonly start: DateTime;
  /** When both agreed on it last: ISO 8601, UTC. */
  readonly stamp: string;
  /** How often they did. */
  readonly times: number;
}

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
  /** Those that were moved; each of them by itself. */
  readonly moved: readonly MovedCheckIn[];
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
function seriesOf(terms: SignedTerms, since: string): Omit<CheckIns, "moved"> | undefined {
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

/** Where each of a series is by now, moved or not, by when it was agreed: ISO 8601, UTC. */
type Places = ReadonlyMap<string, Pick<CheckIn, "at" | "round">>;

function placesIn(history: readonly SignedTerms[], moves: Moves): Places {
  return new Map(checkInsOf(history, instantOf, moves).map(({ agreed, at, round }) => [agreed, { at, round }]));
}

function agreedAt(start: DateTime): string {
  return start.toUTC().toISO() ?? "";
}

/** Those of a series that are at another time by now, as both agreed. */
function movedIn({ starts }: Pick<CheckIns, "starts">, places: Places, moves: Moves): readonly MovedCheckIn[] {
  return starts.flatMap((instead) => {
    const { at, round } = places.get(agreedAt(instead)) ?? {};
    const moved = round === undefined ? undefined : moves.get(round);
    if (at === undefined || moved?.to !== at) return [];
    return [{ instead, start: DateTime.fromISO(at, { zone: instead.zone }), stamp: moved.at, times: moved.times }];
  });
}

/** Which day it is at a moment, where the check-ins are: YYYY-MM-DD. */
function dayOf(moment: string, { clock }: SignedTerms): string {
  return DateTime.fromISO(moment, { zone: clock?.zone ?? "utc" }).toISODate() ?? "";
}

function days(terms: SignedTerms): readonly Day[] {
  const { midpoint, signedAt } = terms;
  const today = dayOf(signedAt, terms);
  const made = (kind: Day["kind"], date: string | null): readonly Day[] =>
    date === null ? [] : [{ kind, date, passed: date < today }];
  return [...made("midpoint", midpoint), ...made("decision", decisionDate(terms))];
}

/** Those of a series that come before the trial was ended; undefined where none does. */
function before(series: CheckIns, ended: string, places: Places): CheckIns | undefined {
  const isBefore = (start: DateTime): boolean => (places.get(agreedAt(start))?.at ?? agreedAt(start)) < ended;
  const [first, ...others] = series.starts.filter(isBefore);
  if (first === undefined) return undefined;
  return { ...series, starts: [first, ...others], moved: series.moved.filter(({ instead }) => isBefore(instead)) };
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
 * @param moves the check-ins that both moved
 * @param ended when that trial was ended, ISO 8601 UTC: what would come after it is left out
 */
export function appointmentsOf(
  history: readonly SignedTerms[],
  moves: Moves = new Map(),
  ended: string | null = null,
): Appointments {
  const now = history.at(-1);
  if (now === undefined) return {};
  const series = seriesOf(now, heldSince(history));
  const places = placesIn(history, moves);
  const whole = series && { ...series, moved: movedIn(series, places, moves) };
  const checkIns = whole && ended !== null ? before(whole, ended, places) : whole;
  const lastDay = ended === null ? null : dayOf(ended, now);
  const all: readonly Appointment[] = [
    ...(checkIns === undefined ? [] : [checkIns]),
    ...days(now).filter(({ date }) => lastDay === null || date <= lastDay),
  ];
  return Object.fromEntries(all.map((each) => [each.kind, each]));
}
