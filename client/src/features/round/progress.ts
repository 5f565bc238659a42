import type { Answer, Answers } from "@footbridge/shared/domain/round/answer";
import { BLANK, hasWords } from "@footbridge/shared/domain/round/answer";
import type { PromptGroup, Sheet } from "@footbridge/shared/domain/round/sheet";
import type { KeptAnswers } from "./keeping/answers-keeper.ts";
import { shownAnswer } from "./keeping/kept-answer.ts";

/** The answers as this page shows them. */
export function shownAnswers(kept: KeptAnswers): Answers {
  return Object.fromEntries(Object.entries(kept).map(([prompt, answer]) => [prompt, shownAnswer(answer)]));
}

/** The answer to a prompt, blank where there is none. */
export function answerOf(answers: Answers, prompt: string): Answer {
  return answers[prompt] ?? BLANK;
}

/** Whether the writer has dealt with a prompt: words, a skip, or not today. */
export function isDealtWith(answer: Answer): boolean {
  return answer.state === "skipped" || answer.state === "not-today" || hasWords(answer);
}

/** Whether the writer has dealt with every prompt of a group. */
export function groupDealtWith(group: PromptGroup, answers: Answers): boolean {
  return group.prompts.every((prompt) => isDealtWith(answerOf(answers, prompt.id)));
}

/** Whether anything of a sheet was dealt with. */
export function hasBegun(answers: Answers): boolean {
  return Object.values(answers).some(isDealtWith);
}

/** The step to go on with: the first group with something not dealt with, or null when there is none. */
export function stepToGoOn(sheet: Sheet, answers: Answers): number | null {
  const step = sheet.groups.findIndex((group) => !groupDealtWith(group, answers));
  return step === -1 ? null : step;
}

/** The step that a prompt stands in; 0 for a prompt that the sheet does not have. */
export function stepOfPrompt(sheet: Sheet, prompt: string): number {
  return Math.max(
    0,
    sheet.groups.findIndex((group) => group.prompts.some(({ id }) => id === prompt)),
  );
}
