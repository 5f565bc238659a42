/** How often one person suggests another time for one check-in: after that, what was agreed holds. Our own rule. */
export const MOST_SUGGESTIONS = 3;

/**
 * Moves one check-in by agreement: one suggests another time, and the other says yes, or does nothing and it stays as it was
 * agreed. `round`: the check-in, which keeps its id; `to`: the other time, ISO 8601 UTC, on a full minute.
 */
export type CheckInCommand =
  /** Instead of what one suggested before, if anything. Where the other suggests the very same, both agree. */
  | { readonly type: "check-in.suggest"; readonly round: string; readonly to: string }
  | { readonly type: "check-in.take-back"; readonly round: string }
  /** Says yes to exactly the time that the other suggests (C3). */
  | { readonly type: "check-in.agree"; readonly round: string; readonly to: string };
