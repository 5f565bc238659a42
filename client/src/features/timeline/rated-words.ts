import { CHECK_IN } from "@footbridge/shared/practice/sheets/check-in";
import type { PromptWords } from "@footbridge/shared/practice/words";
import { practice, wordsOfPrompt } from "../round/practice.ts";
import type { Measure } from "./own-ratings.ts";

/** The words of a question that one asks oneself. */
export function ratedWords(prompt: string): PromptWords {
  return wordsOfPrompt(practice.sheets[CHECK_IN.id], prompt);
}

/** An answer to it as its author chose it. */
export function measureWords(prompt: string, measure: Measure): string {
  return practice.describeValue(ratedWords(prompt), { kind: "choice", option: measure });
}
