import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import { isMilestone } from "@footbridge/shared/domain/trial/milestones";
import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { outcomeOf } from "@footbridge/shared/domain/trial/outcome";
import { paceOf } from "@footbridge/shared/domain/trial/pace";
import { Stack } from "../../ui/Layouts.tsx";
import { trial as words } from "../../words/en/trial.ts";

export interface HowItGoesOnProps {
  readonly view: RoundView;
  /** A heading above it, where it stands for itself. */
  readonly title?: string;
}

/** What follows from both choices in an open round of the trial; nothing where nobody chose anything, or it is of the path. */
export function HowItGoesOn({ view, title }: HowItGoesOnProps) {
  if (view.revealed === null || occurrenceOf(view.round) === undefined) return null;
  const mine: Answers = Object.fromEntries(
    Object.entries(view.mine.answers).map(([prompt, { answer }]) => [prompt, answer]),
  );
  const sentence = isMilestone(view.round)
    ? sentenceOfWays(mine, view.revealed.theirs)
    : sentenceOfPaces(mine, view.revealed.theirs);
  if (sentence === null) return null;
  if (title === undefined) return <p>{sentence}</p>;
  return (
    <Stack gap="close">
      <h2>{title}</h2>
      <p>{sentence}</p>
    </Stack>
  );
}

function sentenceOfPaces(mine: Answers, theirs: Answers): string | null {
  const pace = paceOf(mine, theirs);
  return pace === null ? null : words.pace[pace];
}

function sentenceOfWays(mine: Answers, theirs: Answers): string {
  const outcome = outcomeOf(mine, theirs);
  if (outcome === null) return words.outcome.open;
  return outcome.together ? words.outcome.together[outcome.way] : words.outcome.kinder[outcome.way];
}
