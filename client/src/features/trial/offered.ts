import type { Prompt } from "@footbridge/shared/domain/round/sheet";
import { WAY_PROMPT } from "@footbridge/shared/domain/trial/outcome";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";

function once(prompt: Prompt): Prompt {
  if (prompt.id !== WAY_PROMPT || prompt.field.kind !== "choice") return prompt;
  return { ...prompt, field: { ...prompt.field, options: prompt.field.options.filter((way) => way !== "extend") } };
}

/** A sheet with what can be chosen now: a trial is extended once. */
export function offered(sheet: RoundSheet, trial: TrialView | null): RoundSheet {
  if (trial?.extended !== true) return sheet;
  return { ...sheet, groups: sheet.groups.map((group) => ({ ...group, prompts: group.prompts.map(once) })) };
}
