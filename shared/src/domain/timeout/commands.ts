/**
 * A time-out: a short stop that either calls alone, without a reason (C5). Its length is what both agreed on, and never
 * what the one who calls it would like. Making it longer needs one; coming back sooner needs two.
 * `since`: the beginning of the time-out that is meant; `until`: the new end. ISO 8601, UTC.
 */
export type TimeoutCommand =
  | { readonly type: "timeout.begin" }
  | { readonly type: "timeout.extend"; readonly until: string }
  /** Says that one would like to come back sooner, or takes that back. */
  | { readonly type: "timeout.wish-sooner"; readonly since: string; readonly wish: boolean }
  /** Says yes to the other's wish to come back sooner (C3). */
  | { readonly type: "timeout.come-back"; readonly since: string }
  /** Offers to say the first word afterwards, or takes that back. Nobody can say so for the other. */
  | { readonly type: "timeout.go-first"; readonly since: string; readonly going: boolean };
