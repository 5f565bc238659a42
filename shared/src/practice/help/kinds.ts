/**
 * What a line is there for: someone who is hurt or controlled by a partner (`abuse`), someone who thinks of ending
 * their life (`crisis`), drink, drugs or gambling (`addiction`), a couple that wants counselling (`relationship`), or
 * someone who fears hurting the person they love (`own-violence`).
 */
export const LINE_KINDS = ["abuse", "crisis", "addiction", "relationship", "own-violence"] as const;

/** One of the purposes a line may have. */
export type LineKind = (typeof LINE_KINDS)[number];

/** Where a number was read. */
export interface Source {
  /** The page's address; a file of a public repository by the address of its newest version. */
  readonly address: string;
  /** ISO date: the source's own where it is known, otherwise the day on which it was looked up. */
  readonly seen: string;
}

/** One emergency number as it is dialled in the country, without a country code. */
type Dialled = string;

/** A country's emergency numbers. `any` reaches every service; the others stand where a service has its own. */
export interface Emergency {
  /** ISO 3166 alpha-2, in capitals. */
  readonly country: string;
  readonly any: readonly Dialled[];
  readonly police: readonly Dialled[];
  readonly ambulance: readonly Dialled[];
  readonly fire: readonly Dialled[];
  readonly sources: readonly Source[];
}

/** A day of the week, Monday first, as ISO 8601 counts them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a line answers, in the country's own time. */
export interface Opening {
  readonly days: readonly Weekday[];
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, up to `24:00`; earlier than `from` where it closes after midnight. */
  readonly to: string;
}

/** A helpline or service for one purpose. A service with two purposes is two lines. */
export interface HelpLine {
  /** ISO 3166 alpha-2, in capitals. */
  readonly country: string;
  readonly for: LineKind;
  /** As the line calls itself, in its own language. */
  readonly name: string;
  /** As it is dialled in the country, or null where it is reached through its site. */
  readonly tel: string | null;
  readonly site: string | null;
  /** Null where the source does not say, or sources differ. */
  readonly hours: "always" | readonly Opening[] | null;
  readonly source: Source;
  /** A second, independent page or another page of its own that says the same, or null. */
  readonly also: Source | null;
}
