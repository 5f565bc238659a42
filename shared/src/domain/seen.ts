/** Letters, digits, punctuation or pictures; joiners, fillers and spaces alone show nothing. */
const SEEN = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether anything of a text can be seen. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}

/**
 * Characters that have no shape of their own and could only mislead or break a page: controls, overrides and isolates
 * of the reading direction (they make words look different from what they are), half surrogates, byte-order marks and
 * code points that are not characters. Joiners and direction marks stay: names need them.
 */
const SHAPELESS =
  /[^\P{Cc}\t\n]|[\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0001}]/gu;

/**
 * A text as anybody is shown it, on a page and in a file, and as it is signed: nothing in it turns the letters around it.
 * Line ends of every system become line feeds.
 */
export function asShown(text: string): string {
  return text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n").replace(SHAPELESS, "");
}
