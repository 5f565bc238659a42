import type { Answer, Answers } from "@footbridge/shared/domain/round/answer";
import { type RoundView, readable } from "@footbridge/shared/domain/round/view";
import { otherSeat, type PerSeat, type Seat } from "@footbridge/shared/domain/seat";

/** A round that both opened, with what either can read of it: the same, whoever looks. */
export interface OpenRound {
  readonly round: string;
  readonly sides: PerSeat<Answers>;
}

/** One's own answers in a round, with those that stay one's own. */
export function ownAnswers({ mine }: Pick<RoundView, "mine">): Readonly<Record<string, Answer>> {
  return Object.fromEntries(Object.entries(mine.answers).map(([prompt, { answer }]) => [prompt, answer]));
}

/**
 * The rounds that both opened. Whatever both see over time is made of these alone: what one keeps, skipped or left open is
 * gone from one's own side here, just as it never was on the other's.
 * @param seat whose views these are
 */
export function openRounds(rounds: Readonly<Record<string, RoundView>>, seat: Seat): readonly OpenRound[] {
  return Object.values(rounds).flatMap((view) => {
    if (view.revealed === null) return [];
    const sides = { [seat]: readable(ownAnswers(view)), [otherSeat(seat)]: view.revealed.theirs };
    return [{ round: view.round, sides: sides as PerSeat<Answers> }];
  });
}
