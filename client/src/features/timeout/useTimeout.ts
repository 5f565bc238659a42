import type { TimeoutView } from "@footbridge/shared/domain/timeout/view";
import { useEffect, useState } from "react";
import { useHeld, useLine } from "../../net/LineProvider.tsx";

/** A little after the end, so that a clock that is slightly ahead does not ask too early, in milliseconds. */
const AFTER = 200;

/**
 * The time-out that runs, or null. How much of it is left is reckoned from the server's clock and from how long ago it was
 * told, whatever this device's clock says. When it is over, a fresh view is asked for; offline it is over all the same.
 */
export function useTimeout(): TimeoutView["running"] {
  const { refresh } = useLine();
  const running = useHeld().timeout?.running ?? null;
  const [passed, setPassed] = useState<TimeoutView["running"]>(null);
  useEffect(() => {
    if (running === null) return;
    const left = Date.parse(running.until) - Date.parse(running.asOf);
    const timer = window.setTimeout(() => {
      setPassed(running);
      refresh();
    }, left + AFTER);
    // Timers stand still while a device sleeps.
    const awake = (): void => {
      if (document.visibilityState === "visible") refresh();
    };
    document.addEventListener("visibilitychange", awake);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", awake);
    };
  }, [running, refresh]);
  return running === passed ? null : running;
}
