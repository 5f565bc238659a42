import type { Entropy } from "../inputs.ts";
import { SUGGESTION_WORDS } from "../words/en/suggestion-words.ts";

/** How many words a suggestion has. */
const WORDS = 6;

/**
 * Suggests a pass phrase: six words, each drawn from 1,024 with equal chance, so 60 bits of entropy.
 *
 * @param entropy where the randomness comes from; two bytes a word
 * @returns six words with single spaces between them
 */
export function suggestPassPhrase(entropy: Entropy): string {
  const bytes = entropy.bytes(2 * WORDS);
  // 65,536 is a multiple of 1,024: no word is likelier than another.
  return Array.from({ length: WORDS }, (_, at) => {
    const word = SUGGESTION_WORDS[bytes.readUInt16BE(2 * at) % SUGGESTION_WORDS.length];
    if (word === undefined) throw new Error("the list of words is empty");
    return word;
  }).join(" ");
}
