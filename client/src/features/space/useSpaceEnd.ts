import { useEffect } from "react";
import { useLine } from "../../net/LineProvider.tsx";

/** The longest that a browser's timer can wait, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** A little after the end, so that a clock that is slightly ahead does not ask too early, in milliseconds. */
const AFTER = 500;
/** How long to wait before the server is asked again where its clock is behind this device's: doubled, up to the longest. */
const FIRST_WAIT = 5000;
const LONGEST_WAIT = 10 * 60_000;

/**
 * Asks for a fresh view when the end of a space has come.
 * @param until ISO 8601 UTC; null while no space runs
 */
export function useSpaceEnd(until: string | null): void {
  const { refresh } = useLine();
  useEffect(() => {
    if (until === null) return;
    let timer: number | undefined;
    const wait = (again: number): void => {
      const left = Date.parse(until) - Date.now();
      if (left > -AFTER) timer = window.setTimeout(() => wait(again), Math.min(left + AFTER, LONGEST_TIMER));
      else {
        refresh();
        timer = window.setTimeout(() => wait(Math.min(again * 2, LONGEST_WAIT)), again);
      }
    };
    wait(FIRST_WAIT);
    return () => window.clearTimeout(timer);
  }, [until, refresh]);
}
