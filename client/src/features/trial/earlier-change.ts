import { hasWords } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";

/** Asks what became of a small change. */
const BECAME = "change-became";
/** Offers one. */
const CHANGE = "change";

/**
 * A sheet that asks what became of a small change only where its writer offered one at a check-in before, which both opened.
 * @param rounds the writer's views, by round
 */
export function askingOfEarlier(
  sheet: RoundSheet,
  rounds: Readonly<Record<string, Pick<RoundView, "round" | "revealed" | "mine">>>,
): RoundSheet {
  const before = Object.values(rounds).some(
    ({ round, revealed, mine }) =>
      revealed !== null &&
      occurrenceOf(round)?.kind === "check-in" &&
      round < sheet.id &&
      hasWords(mine.answers[CHANGE]?.answer),
  );
  if (before) return sheet;
  return { ...sheet, groups: sheet.groups.filter(({ prompts }) => prompts.every(({ id }) => id !== BECAME)) };
}
