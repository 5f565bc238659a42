import { useEffect, useState } from "react";
import { useLine } from "./LineProvider.tsx";
import { useClockInStep } from "./useClockInStep.ts";

/** The longest that a browser's timer can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** How often a page that lies open looks what time it is where minutes count, in milliseconds. */
const A_MINUTE = 60_000;

/**
 * Whether a moment has come, by the server's time. The page is shown anew when it does.
 * @param at ISO 8601 UTC; null is a moment that has come
 */
export function useHasCome(at: string | null): boolean {
  const { clock } = useLine();
  const [, again] = useState({});
  useEffect(() => {
    if (at === null) return;
    let timer: number | undefined;
    const wait = (): void => {
      window.clearTimeout(timer);
      const left = Date.parse(at) - clock.now();
      if (left > 0) timer = window.setTimeout(wait, Math.min(left, LONGEST_TIMER));
      again({});
    };
    wait();
    const stop = clock.subscribe(wait);
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [at, clock]);
  return at === null || clock.now() >= Date.parse(at);
}

/**
 * The server's time, shown anew every so often.
 * @param every milliseconds; null: it stands still
 * @returns milliseconds since 1970
 */
export function useServerNow(every: number | null): number {
  const { clock } = useLine();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const look = (): void => setNow(clock.now());
    look();
    const stop = clock.subscribe(look);
    const timer = every === null ? undefined : window.setInterval(look, every);
    return () => {
      stop();
      window.clearInterval(timer);
    };
  }, [every, clock]);
  return now;
}

/**
 * The server's time, ISO 8601 UTC; it goes on with the minutes while the page lies open. What both are to read at one time goes by
 * it, whatever their devices say; until the server has answered, the device's clock has to do.
 * @param counts whether anything here goes by it
 */
export function useServerMinute(counts: boolean): string {
  useClockInStep(counts ? "by-the-minute" : null);
  return new Date(useServerNow(A_MINUTE)).toISOString();
}
