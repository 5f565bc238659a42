import { useSyncExternalStore } from "react";
import { keepTightenings, type Tightening, type TighteningSeat } from "./tightening.ts";

/** The sentences that lie on this page. */
export const tightenings = keepTightenings();

/** What this seat is about to hold tighter, live. */
export function useTightening(whose: TighteningSeat): Tightening {
  return useSyncExternalStore(tightenings.subscribe, () => tightenings.of(whose));
}
