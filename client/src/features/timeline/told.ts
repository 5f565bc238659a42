import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import type { OccurringId } from "@footbridge/shared/domain/trial/occurrence";
import { OWN_PROMISES } from "@footbridge/shared/practice/sheets/check-in";
import type { Day } from "./days.ts";
import type { OpenRound } from "./open-rounds.ts";
import { writtenIn } from "./said-in.ts";

/** One thing that somebody told of their own promises: which question it answers, and their words. */
export interface Telling {
  readonly prompt: string;
  readonly text: string;
}

/** What each told of their own promises on one day that was held. Nobody tells of the other's. */
export interface Told {
  readonly round: string;
  readonly kind: OccurringId;
  readonly date: string;
  readonly sides: PerSeat<readonly Telling[]>;
}

const PROMPTS = OWN_PROMISES.prompts.map(({ id }) => id);

function tellings(answers: Answers): readonly Telling[] {
  return PROMPTS.flatMap((prompt) => {
    const text = writtenIn(answers[prompt]);
    return text === null ? [] : [{ prompt, text }];
  });
}

/** What was told on the days that were held, the last one first. */
export function toldOf(days: readonly Day[], open: readonly OpenRound[]): readonly Told[] {
  const byRound = new Map(open.map(({ round, sides }) => [round, sides]));
  return days
    .flatMap(({ round, kind, date }) => {
      const sides = byRound.get(round);
      return sides === undefined ? [] : [{ round, kind, date, sides: { a: tellings(sides.a), b: tellings(sides.b) } }];
    })
    .toReversed();
}
