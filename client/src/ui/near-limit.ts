/** What a counter has to say: nothing yet, how many are left, or how many are too many. */
export type NearLimit =
  | { readonly state: "far" }
  | { readonly state: "near"; readonly left: number }
  | { readonly state: "over"; readonly over: number };

/**
 * How near a text is to its limit. Both numbers are UTF-16 units, as the server counts. "Near" begins at a tenth of
 * the limit, but never with fewer than 15 or more than 200 left.
 */
export function nearLimit(length: number, limit: number): NearLimit {
  if (length > limit) return { state: "over", over: length - limit };
  const margin = Math.min(200, Math.max(15, Math.floor(limit / 10)));
  const left = limit - length;
  return left <= margin ? { state: "near", left } : { state: "far" };
}

/** The number a screen reader is told: every keystroke would be noise, so it moves in steps of 20 (5 when few are left). */
export function spokenLeft(left: number): number {
  return left > 20 ? Math.ceil(left / 20) * 20 : Math.ceil(left / 5) * 5;
}
