/** Letters, digits, punctuation or pictures; joiners, fillers and spaces alone show nothing. */
const SEEN = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether anything of a text can be seen. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}
