import { RefusalError } from "../refusal.ts";
import { COMMON_PHRASES, COMMON_PIECES } from "./common-phrases.ts";

/** Shortest pass phrase in code points: NIST SP 800-63B-4, 3.1.1.2, for a pass phrase that stands alone. */
export const PASS_PHRASE_MIN = 15;

/** Longest pass phrase in code points: far above NIST's 64, and cheap to hash. */
export const PASS_PHRASE_MAX = 256;

/** What must be left when everything that is easily guessed is taken out: NIST's least length for any password. */
const LEFT_MIN = 8;

/** Fewer different characters than this are a pattern, not words. */
const DIFFERENT_MIN = 5;

/** A run such as `abcd`, `4321` or `qwer` counts from this length on. */
const RUN_MIN = 4;

/** A year of someone's life. */
const YEAR = /(?:19|20)\d\d/g;

const KEY_ROWS: readonly string[] = [
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "qsdfghjklm",
  "zxcvbnm",
  "yxcvbnm",
  "1234567890",
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю",
];

/** What a person's own pass phrase must not lean on. */
export interface Own {
  readonly email?: string;
  readonly name?: string;
}

/**
 * Checks a pass phrase against the rules. There are none about which characters: any will do.
 *
 * @param typed as it was typed
 * @param own the person's e-mail address and name, as far as they are known here
 * @throws RefusalError "pass-phrase-too-short", "pass-phrase-too-long" or "pass-phrase-too-common"
 */
export function checkPassPhrase(typed: string, own: Own): void {
  const length = [...typed.normalize("NFC")].length;
  if (length < PASS_PHRASE_MIN) throw new RefusalError("pass-phrase-too-short");
  if (length > PASS_PHRASE_MAX) throw new RefusalError("pass-phrase-too-long");
  if (isCommon(folded(typed), own)) throw new RefusalError("pass-phrase-too-common");
}

/** One form for comparing: compatible characters made equal (NFKC), lower case. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function isCommon(phrase: string, own: Own): boolean {
  const characters = [...phrase.replace(/\s/gu, "")];
  if (new Set(characters).size < DIFFERENT_MIN || repeatsItself(characters)) return true;
  if (COMMON_PHRASES.has(phrase.replace(/[^\p{L}\p{N}]/gu, ""))) return true;
  const joined = phrase.replace(/[\s\-_.,'+@]/gu, "");
  const left = [...COMMON_PIECES, ...piecesOf(own)]
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, piece) => rest.replaceAll(piece, ""), joined);
  const letters = [...left.replace(YEAR, "")];
  const [even, odd] = [0, 1].map((turn) => withoutRuns(letters.filter((_, at) => at % 2 === turn)));
  // Taking turns between two rows, as in 1q2w3e4r, is a run too.
  return Math.min(withoutRuns(letters), (even ?? 0) + (odd ?? 0)) < LEFT_MIN;
}

/** Whether the whole is one piece said twice or more, the last time perhaps not to its end. */
function repeatsItself(characters: readonly string[]): boolean {
  for (let period = 1; period <= characters.length / 2; period += 1) {
    if (characters.every((character, at) => at < period || character === characters[at - period])) return true;
  }
  return false;
}

/** The name, the address, and the parts of both that are long enough to be told from chance. */
function piecesOf({ email = "", name = "" }: Own): readonly string[] {
  const wholes = [email.split("@")[0] ?? "", name].map((whole) => folded(whole).replace(/[^\p{L}\p{N}]/gu, ""));
  const parts = folded(`${email} ${name}`)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => [...part].length >= 3);
  return [...wholes.filter((whole) => [...whole].length >= 2), ...parts];
}

/** How many characters are left when runs along the alphabet, the digits or a row of keys are taken out. */
function withoutRuns(characters: readonly string[]): number {
  let left = 0;
  for (let start = 0; start < characters.length; ) {
    const length = Math.max(...STEPS.map((step) => runLength(characters, start, step)));
    if (length < RUN_MIN) left += 1;
    start += length < RUN_MIN ? 1 : length;
  }
  return left;
}

type Step = (from: string, to: string) => boolean;

const inCodeOrder =
  (by: number): Step =>
  (from, to) =>
    (to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0) === by;

const alongKeys =
  (by: number): Step =>
  (from, to) =>
    KEY_ROWS.some((row) => row.includes(from) && row.indexOf(from) + by === row.indexOf(to) && row.includes(to));

const STEPS: readonly Step[] = [inCodeOrder(0), inCodeOrder(1), inCodeOrder(-1), alongKeys(1), alongKeys(-1)];

function runLength(characters: readonly string[], start: number, step: Step): number {
  let end = start + 1;
  while (end < characters.length && step(characters[end - 1] ?? "", characters[end] ?? "")) end += 1;
  return end - start;
}
