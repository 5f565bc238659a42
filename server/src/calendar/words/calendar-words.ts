/** Part of the weeks, by their first and last day; dates as YYYY-MM-DD. */
export type Span =
  | { readonly kind: "until"; readonly to: string }
  | { readonly kind: "between"; readonly from: string; readonly to: string }
  | { readonly kind: "on"; readonly from: string }
  | { readonly kind: "from"; readonly from: string };

/**
 * Everything that a calendar shows of the check-ins. Whoever looks at a phone or a shared calendar may read it, so it says
 * nothing about what the two are to each other, and not where it comes from. One file per language beside this.
 */
export interface CalendarWords {
  /** BCP 47, for example `en`. */
  readonly language: string;
  /** The calendar's own name in a calendar app. */
  readonly name: string;
  readonly checkIn: string;
  readonly midpoint: string;
  readonly decision: string;
  /** How long, as agreed. */
  readonly lasts: (minutes: number) => string;
  /** How long the calendar keeps free where nothing was agreed. */
  readonly keptFree: (minutes: number) => string;
  /** Once a week; `weekday` is ISO, 1 is Monday, and `time` is HH:MM. */
  readonly weekly: (weekday: number, time: string) => string;
  /** One time alone: on that weekday, at that time. */
  readonly once: (weekday: number, time: string) => string;
  /** Where the agreed clock is. */
  readonly here: (when: string, place: string) => string;
  /** What another clock shows, every time. */
  readonly elsewhere: (when: string, place: string) => string;
  /** Stands above what another clock shows at different times of the year. */
  readonly elsewhereInTurn: (place: string) => string;
  readonly inTurn: (weekly: string, span: Span) => string;
}
