/** The rounds of a trial: each has its day in its id, and every time the same sheet. */
export const OCCURRING_IDS = ["check-in", "midpoint", "decision"] as const;

export type OccurringId = (typeof OCCURRING_IDS)[number];

/** One time that such a round comes. */
export interface Occurrence {
  readonly kind: OccurringId;
  /** YYYY-MM-DD where it was agreed on. */
  readonly date: string;
}

/** A sheet's id, a dash and a day: it is a round's id like any other, and no sheet of the path can have it. */
const OCCURRENCE = new RegExp(`^(${OCCURRING_IDS.join("|")})-(\\d{4}-\\d{2}-\\d{2})$`);

/** The id of the round in which it is held. */
export function roundOfOccurrence({ kind, date }: Occurrence): string {
  return `${kind}-${date}`;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Which week a day is in, counted from 1 and from the first of 1970: weeks that follow each other are odd and even in turn. */
export function weekOf(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / WEEK) + 1;
}

/** What a round's id says of when it is held; undefined for a round that there is once. */
export function occurrenceOf(round: string): Occurrence | undefined {
  const [, name, date] = OCCURRENCE.exec(round) ?? [];
  const kind = OCCURRING_IDS.find((id) => id === name);
  if (kind === undefined || date === undefined || Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return undefined;
  return { kind, date };
}
