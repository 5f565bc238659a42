import type { TrialView } from "@footbridge/shared/domain/trial/view";
import { dayIn } from "../trial/spoken-days.ts";
import type { Day } from "./days.ts";
import { type Stretch, stretchOf } from "./stretch.ts";

/** From the first day of a trial to its last, or to the day on which it was ended; null where no day was agreed on. */
export function stretchOfTrial({ start, decision, ended, zone }: TrialView, days: readonly Day[]): Stretch | null {
  const end = ended === null ? decision : dayIn(zone, ended);
  return stretchOf([start, end, ...days.map(({ date }) => date)]);
}
