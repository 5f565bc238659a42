import type { TrialView } from "@footbridge/shared/domain/trial/view";
import { useEffect } from "react";
import { useHeld, useLine } from "../../net/LineProvider.tsx";
import { useServerMinute } from "../../net/useServerTime.ts";
import { dayIn } from "./spoken-days.ts";
import { standingOf, type TrialStanding } from "./standing.ts";

/** How long to wait before the server is asked again where it has nothing yet: doubled, up to the longest. */
const FIRST_WAIT = 5000;
const LONGEST_WAIT = 10 * 60_000;

/** Where a trial stands now, and what now is; it follows the time while the page lies open. */
export function useTrialStanding(trial: TrialView): TrialStanding & { readonly now: string } {
  const now = useServerMinute(true);
  const standing = standingOf(trial, now, dayIn(trial.zone, now));
  useTrialRoundsHere(standing.here.map(({ round }) => round));
  return { ...standing, now };
}

/**
 * Asks for a fresh view where something is at hand of which this page holds nothing yet: nobody is called when a round of the
 * trial opens.
 * @param here the rounds at hand
 */
export function useTrialRoundsHere(here: readonly string[]): void {
  const { refresh } = useLine();
  const { rounds } = useHeld();
  const missing = here.some((round) => rounds[round] === undefined);
  useEffect(() => {
    if (!missing) return;
    let timer: number | undefined;
    const ask = (again: number): void => {
      refresh();
      timer = window.setTimeout(() => ask(Math.min(again * 2, LONGEST_WAIT)), again);
    };
    ask(FIRST_WAIT);
    return () => window.clearTimeout(timer);
  }, [missing, refresh]);
}
