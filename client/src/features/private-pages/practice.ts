import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import type { PrivatePageKind } from "@footbridge/shared/practice/private-pages";
import type { PrivatePageWords, PrivatePromptWords } from "@footbridge/shared/practice/words";

/** The words of one kind of page, in the language of this page. */
export function wordsOfKind(kind: PrivatePageKind): PrivatePageWords {
  return PRACTICE_WORDS.privatePages[kind];
}

/**
 * The words of one question.
 * @throws RangeError where a page asks something that has no words
 */
export function wordsOfQuestion(kind: PrivatePageKind, prompt: string): PrivatePromptWords {
  const found = wordsOfKind(kind).prompts[prompt];
  if (found === undefined) throw new RangeError(`There are no words for the prompt ${prompt}.`);
  return found;
}
