import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { useState } from "react";
import { useHeld } from "../../../net/LineProvider.tsx";
import { useServerMinute } from "../../../net/useServerTime.ts";
import { isOfTrial, isTimeOver } from "../../trial/time-over.ts";

/** Whether the time of a round has passed, and whether it did so while its page lay open. */
export interface TimeOver {
  readonly over: boolean;
  readonly byItself: boolean;
}

/**
 * Whether a round can be written no more, though it was not opened; it follows the time while the page lies open.
 * @param unsaved whether words in it are not known to be kept
 */
export function useTimeOver(round: string, unsaved: boolean): TimeOver {
  const { trial, rounds } = useHeld();
  const now = useServerMinute(occurrenceOf(round) !== undefined);
  const view = rounds[round];
  // Where there never was such a round, and nothing was written in it, there is nothing to speak of.
  const known = view !== undefined || unsaved || (trial !== null && isOfTrial(round, trial));
  const opened = (view?.revealed ?? null) !== null;
  const over = trial !== null && known && !opened && isTimeOver(round, trial, now);
  const [atFirst] = useState(over);
  return { over, byItself: over && !atFirst };
}
