import { asShown } from "@footbridge/shared/domain/seen";

/** One line of what a person wrote, with nothing in it that is not to be seen. */
export function cleanLine(text: string): string {
  return asShown(text)
    .replace(/[\t\n]/g, " ")
    .trim();
}

/**
 * What a person wrote, as paragraphs of lines. Line ends of every system are understood, blank lines part paragraphs,
 * and neither an empty line nor an empty paragraph is ever returned.
 */
export function paragraphsOf(text: string): readonly (readonly string[])[] {
  const paragraphs: string[][] = [[]];
  for (const line of asShown(text).split("\n").map(cleanLine)) {
    if (line === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}
