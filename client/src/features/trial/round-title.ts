import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { type Days, dayOfRound, type RoundDay } from "./round-day.ts";
import { spokenDay } from "./spoken-days.ts";

/** What is held on a day, with that day. */
export function titleOfDay({ kind, date }: Pick<RoundDay, "kind" | "date">): string {
  return fill(words.round.title[kind], { day: spokenDay(date) });
}

/**
 * What a round of the trial is called, with the day that it is on; empty for any other.
 * @param trial null where there is none, or it is not at hand
 */
export function roundTitle(round: string, trial: Days | null): string {
  const day = dayOfRound(round, trial);
  return day === undefined ? "" : titleOfDay(day);
}
