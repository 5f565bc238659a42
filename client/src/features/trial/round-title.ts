import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { spokenDay } from "./spoken-days.ts";

/** What a round of the trial is called, with its day; empty for any other. */
export function roundTitle(round: string): string {
  const occurrence = occurrenceOf(round);
  return occurrence === undefined ? "" : fill(words.round.title[occurrence.kind], { day: spokenDay(occurrence.date) });
}
