import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import { useEffect, useState } from "react";
import { type Resting, restingOf } from "./resting.ts";

/** A little after the end, so that a clock that is slightly ahead does not open the place to sign too early, in milliseconds. */
const AFTER = 1000;

/** Who sleeps on a version at this moment; it comes to its end by itself while the page is open. */
export function useResting(sleeps: PerSeat<string | null>, seat: Seat): Resting | null {
  const [now, setNow] = useState(() => new Date());
  const ends = [sleeps.a, sleeps.b].flatMap((until) => (until === null ? [] : [Date.parse(until)]));
  const next = Math.min(...ends.filter((end) => end > now.getTime()));
  useEffect(() => {
    if (!Number.isFinite(next)) return;
    const timer = window.setTimeout(() => setNow(new Date()), Math.max(0, next - Date.now()) + AFTER);
    return () => window.clearTimeout(timer);
  }, [next]);
  return restingOf(sleeps, seat, now.toISOString());
}
