import type { Prompt } from "../domain/round/sheet.ts";
import { promptsOf } from "../domain/round/sheet.ts";
import { sheetOf } from "./sheets.ts";

/**
 * The prompt that a line of the practice's own stands in for, found by an answer that it came from.
 * @param round the sheet's id
 * @param reading the prompt that the answer was given to
 * @returns undefined where an answer to this prompt is drafted in its writer's words, or not at all
 */
export function standsInFor(round: string, reading: string): Prompt | undefined {
  const sheet = sheetOf(round);
  if (sheet === undefined) return undefined;
  return promptsOf(sheet).find((prompt) => prompt.drafts?.standIn?.readings.includes(reading));
}
