import type { VisitCommand } from "./commands.ts";

/**
 * Up to when a person has seen what happened, after they said so: never later than now, and never back again.
 * @param seenAt up to when before; null for never
 * @param now ISO 8601, UTC
 * @returns ISO 8601, UTC; null where `upTo` is no instant and nothing was seen before
 */
export function decideSeen({ upTo }: VisitCommand, seenAt: string | null, now: string): string | null {
  const said = Date.parse(upTo);
  if (Number.isNaN(said)) return seenAt;
  const capped = Math.min(said, Date.parse(now));
  if (seenAt !== null && Date.parse(seenAt) >= capped) return seenAt;
  return new Date(capped).toISOString();
}
