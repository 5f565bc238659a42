import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";
import type { KeptAnswers } from "../keeping/answers-keeper.ts";
import { UNTOUCHED } from "../keeping/kept-answer.ts";
import { savingState } from "../keeping/saving-state.ts";

/** The ids of the prompts whose words will not be saved by waiting: they need their writer before a seal. */
export function standingInTheWay(sheet: RoundSheet, kept: KeptAnswers): readonly string[] {
  return promptsOf(sheet)
    .filter((prompt) => {
      const { state } = savingState(prompt, kept[prompt.id] ?? UNTOUCHED, "here");
      return state === "too-much" || state === "conflict" || state === "refused";
    })
    .map((prompt) => prompt.id);
}
