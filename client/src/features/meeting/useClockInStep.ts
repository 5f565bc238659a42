import { useEffect } from "react";
import { useConnectedness, useLine } from "../../net/LineProvider.tsx";

/** How often the clock is set in a meeting, in milliseconds. */
const SET_EVERY = 60_000;

/**
 * Keeps the clock in step with the server's while there is something to keep time for: at first, now and then, and whenever
 * the page wakes or the connection is back.
 */
export function useClockInStep(needed: boolean): void {
  const { clock } = useLine();
  const here = useConnectedness().state === "here";
  useEffect(() => {
    if (!needed || !here) return;
    const set = (): void => {
      if (document.visibilityState === "visible") void clock.set();
    };
    set();
    const timer = window.setInterval(set, SET_EVERY);
    document.addEventListener("visibilitychange", set);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", set);
    };
  }, [needed, here, clock]);
}
