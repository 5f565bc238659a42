/** One word of a text. */
export interface Token {
  /** In lower case, with a straight apostrophe. */
  readonly word: string;
  /** UTF-16 units from the beginning of the text; `end` is the first unit after it. */
  readonly start: number;
  readonly end: number;
  /** The number of its sentence, from 0. */
  readonly sentence: number;
  /** A comma, a dash or the like stands before it, or it begins a sentence. */
  readonly afterPause: boolean;
  /** It stands between quotation marks: somebody's words are told, not said. */
  readonly quoted: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** How many steps it took: one for each character. */
  readonly steps: number;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const APOSTROPHES = new Set(["'", "’"]);
const ENDS = new Set([".", "!", "?", "…", "\n", "。", "！", "？", "؟", "।"]);
/** What may close a quotation, by what opened it. */
const CLOSING: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“”", '"': '"' };

/** Takes a text apart into words, once from beginning to end. */
export function tokensOf(text: string): Tokens {
  const found: { word: string; start: number; end: number; sentence: number; afterPause: boolean; quoted: boolean }[] =
    [];
  let steps = 0;
  let sentence = 0;
  let pause = true;
  let wordStart = -1;
  /** The number of words before the quotation mark that is open, or null. A quotation that is not closed is none. */
  let openedAt: number | null = null;
  let closing = "";

  const endWord = (end: number): void => {
    if (wordStart < 0) return;
    const word = text.slice(wordStart, end).replaceAll("’", "'").toLowerCase();
    found.push({ word, start: wordStart, end, sentence, afterPause: pause, quoted: false });
    wordStart = -1;
    pause = false;
  };
  const closeQuotation = (): void => {
    if (openedAt === null) return;
    for (let index = openedAt; index < found.length; index += 1) {
      const token = found[index];
      if (token !== undefined) token.quoted = true;
    }
    steps += found.length - openedAt;
    openedAt = null;
  };

  let at = 0;
  for (const character of text) {
    steps += 1;
    const next = at + character.length;
    if (WORD.test(character)) {
      if (wordStart < 0) wordStart = at;
    } else if (!(APOSTROPHES.has(character) && wordStart >= 0 && WORD.test(text.charAt(next)))) {
      endWord(at);
      if (openedAt !== null && closing.includes(character)) closeQuotation();
      else if (CLOSING[character] !== undefined) {
        openedAt = found.length;
        closing = CLOSING[character];
      } else if (ENDS.has(character)) {
        if (!pause) sentence += 1;
        if (character === "\n") openedAt = null;
      }
      if (!/\s/u.test(character) || character === "\n") pause = true;
    }
    at = next;
  }
  endWord(text.length);
  return { tokens: found, steps };
}
