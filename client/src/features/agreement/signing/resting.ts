import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";

/** Who of the two still sleeps on a version, seen from one seat; `until` is when the last of them has slept. */
export interface Resting {
  readonly mine: string | null;
  readonly theirs: string | null;
  /** ISO 8601, UTC. */
  readonly until: string;
}

/**
 * @param sleeps until when each asked; what is over counts no more
 * @param now ISO 8601, UTC
 * @returns null where nobody sleeps on it any more
 */
export function restingOf(sleeps: PerSeat<string | null>, seat: Seat, now: string): Resting | null {
  const still = (until: string | null): string | null => (until !== null && now < until ? until : null);
  const [mine, theirs] = [still(sleeps[seat]), still(sleeps[seat === "a" ? "b" : "a"])];
  const until = [mine, theirs].reduce((last, each) => (each !== null && (last === null || each > last) ? each : last));
  return until === null ? null : { mine, theirs, until };
}
