/**
 * Characters that have no shape of their own and could only mislead or break a page: controls, overrides and isolates
 * of the reading direction (they can make words look different from what was signed), half surrogates, byte-order
 * marks and code points that are not characters. Joiners and direction marks stay: names need them.
 */
const SHAPELESS =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0001}]/gu;

/** One line of what a person wrote, with nothing in it that is not to be seen. */
export function cleanLine(text: string): string {
  return text.replaceAll("\t", " ").replace(SHAPELESS, "").trim();
}

/**
 * What a person wrote, as paragraphs of lines. Line ends of every system are understood, blank lines part paragraphs,
 * and neither an empty line nor an empty paragraph is ever returned.
 */
export function paragraphsOf(text: string): readonly (readonly string[])[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map(cleanLine)) {
    if (line === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}
