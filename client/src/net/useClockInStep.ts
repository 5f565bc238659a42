import { useEffect } from "react";
import { useConnectedness, useLine } from "./LineProvider.tsx";

/** How often the clock is set where it counts by the second, in milliseconds. */
const SET_EVERY = 60_000;

/**
 * Keeps the clock in step with the server's while there is something to keep time for: at first, and whenever the page wakes or
 * the connection is back.
 * @param needs `by-the-second`: now and then besides; null: nothing
 */
export function useClockInStep(needs: "by-the-second" | "by-the-minute" | null): void {
  const { clock } = useLine();
  const here = useConnectedness().state === "here";
  useEffect(() => {
    if (needs === null || !here) return;
    const set = (): void => {
      if (document.visibilityState === "visible") void clock.set();
    };
    set();
    const timer = needs === "by-the-second" ? window.setInterval(set, SET_EVERY) : undefined;
    document.addEventListener("visibilitychange", set);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", set);
    };
  }, [needs, here, clock]);
}
