/** How many milliseconds there are before the attempts to come back, one after the other; the last one stays. */
const WAITS = [300, 350, 400, 2000, 4000, 8000, 15_000] as const;
/** The attempt with which a device begins that says itself that it has no network: it also says when it has one again. */
export const WITHOUT_NETWORK = 3;
/** By which part of it each of them is shorter or longer at most. */
const SPREAD = 0.9;

/**
 * How long to wait before an attempt to come back. The first three are over within 2 s, so that another server is found
 * soon, and each is at a moment of chance, so that those whom one server lost do not all come at once.
 *
 * @param attempt 0 for the first one
 * @param chance from 0 to 1
 * @returns milliseconds
 */
export function waitBefore(attempt: number, chance: number): number {
  return Math.round((WAITS[Math.min(attempt, WAITS.length - 1)] ?? 0) * (1 - SPREAD + 2 * SPREAD * chance));
}
