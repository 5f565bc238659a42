import type { RoundView } from "@footbridge/shared/domain/round/view";
import { FOR_ME, MEASURES } from "@footbridge/shared/practice/sheets/check-in";
import type { Day } from "./days.ts";
import { ownAnswers } from "./open-rounds.ts";
import { chosenIn } from "./said-in.ts";

export type Measure = (typeof MEASURES)[number];

/** What one asks oneself, by the ids of the prompts. */
export const RATED = FOR_ME.prompts.map(({ id }) => id);

/** What one answered oneself on one day. */
export interface OwnRating {
  readonly round: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** By prompt; null where it was left open. */
  readonly measures: Readonly<Record<string, Measure | null>>;
}

/**
 * What one answered oneself, day by day: one's own side alone, also of what was not held. It is for nobody else's eyes, and
 * nothing that both see is made of it.
 */
export function ownRatings(
  days: readonly Day[],
  rounds: Readonly<Record<string, Pick<RoundView, "mine">>>,
): readonly OwnRating[] {
  return days.flatMap(({ round, date }) => {
    const view = rounds[round];
    if (view === undefined) return [];
    const answers = ownAnswers(view);
    const measures = Object.fromEntries(RATED.map((prompt) => [prompt, chosenIn(answers[prompt], MEASURES)]));
    return Object.values(measures).every((measure) => measure === null) ? [] : [{ round, date, measures }];
  });
}
