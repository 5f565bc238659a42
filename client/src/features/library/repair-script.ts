/** The three things of the script, each in its writer's own words, in the order in which they are said. */
export const SCRIPT_PARTS = ["care", "carefully", "evidence"] as const;

export type ScriptPart = (typeof SCRIPT_PARTS)[number];

export type Script = Readonly<Record<ScriptPart, string>>;

export const EMPTY_SCRIPT: Script = { care: "", carefully: "", evidence: "" };

/**
 * The whole text: a line for each part that says something, in order. The words stay as they were written, but for space
 * around a part and at the ends of its lines, and for more than one empty line.
 * @returns the empty text while nothing is written
 */
export function composeScript(script: Script): string {
  return SCRIPT_PARTS.map((part) => tidied(script[part]))
    .filter((text) => text !== "")
    .join("\n");
}

function tidied(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\S\n]+$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
