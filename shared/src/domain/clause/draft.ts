import type { Answer, Answers, Value } from "../round/answer.ts";
import { entryHasWords, hasWords } from "../round/answer.ts";
import type { DraftRule, Prompt, SectionId, Sheet, TermId } from "../round/sheet.ts";
import { promptsOf } from "../round/sheet.ts";
import type { PerSeat, Seat } from "../seat.ts";
import { SEATS } from "../seat.ts";
import type { Author, Making, Origin } from "./facts.ts";
import type { Words } from "./words.ts";

/** A clause to be: its words are not kept anywhere yet. */
export interface Draft {
  readonly section: SectionId;
  readonly term: TermId | null;
  readonly making: Making;
  readonly origins: readonly Origin[];
  readonly versions: readonly { readonly words: Words; readonly by: Author }[];
}

/** How a value reads as a sentence; it comes from the practice's words. */
export type Phrase = (prompt: Prompt, value: Value) => string;

/**
 * What a reveal drafts from the two sheets, in reading order. Nothing is agreed by being drafted.
 * @param round the id of the revealed round, for the origins.
 */
export function draftsFrom(round: string, sheet: Sheet, sides: PerSeat<Answers>, phrase: Phrase): readonly Draft[] {
  return promptsOf(sheet).flatMap((prompt) => {
    if (prompt.drafts === undefined) return [];
    const rule = prompt.drafts;
    return rule.mode === "together"
      ? draftTogether(round, prompt, rule, sides, phrase)
      : draftOwn(round, prompt, rule, sides, phrase);
  });
}

function valueOf(answer: Answer | undefined): Value | null {
  return answer?.state === "answered" && hasWords(answer) ? answer.value : null;
}

/** Values are the same when they read the same: case, spacing and the form of accents do not count. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
  return plain(one) === plain(other);
}

function draftTogether(
  round: string,
  prompt: Prompt,
  rule: DraftRule,
  sides: PerSeat<Answers>,
  phrase: Phrase,
): readonly Draft[] {
  const spoken = SEATS.flatMap((seat) => {
    const value = valueOf(sides[seat][prompt.id]);
    return value === null ? [] : [{ seat, words: wordsOf(prompt, rule, value, phrase) }];
  });
  const [first, second] = spoken;
  if (first === undefined) return [];
  const base = {
    section: rule.section,
    term: rule.term ?? null,
    origins: spoken.map(({ seat }) => ({ round, prompt: prompt.id, by: seat, entry: null })),
  };
  if (second === undefined)
    return [{ ...base, making: "one-wrote", versions: [{ words: first.words, by: first.seat }] }];
  if (sameText(first.words.text, second.words.text))
    return [{ ...base, making: "both-wrote", versions: [{ words: first.words, by: "both" }] }];
  return [{ ...base, making: "open-question", versions: spoken.map(({ seat, words }) => ({ words, by: seat })) }];
}

function draftOwn(
  round: string,
  prompt: Prompt,
  rule: DraftRule,
  sides: PerSeat<Answers>,
  phrase: Phrase,
): readonly Draft[] {
  return SEATS.flatMap((seat) => {
    const value = valueOf(sides[seat][prompt.id]);
    if (value === null) return [];
    if (value.kind !== "entries") return [draftOne(round, prompt, rule, seat, value, null, phrase)];
    return value.entries
      .filter(entryHasWords)
      .map((entry) => draftOne(round, prompt, rule, seat, { kind: "entries", entries: [entry] }, entry.id, phrase));
  });
}

function draftOne(
  round: string,
  prompt: Prompt,
  rule: DraftRule,
  seat: Seat,
  value: Value,
  entry: string | null,
  phrase: Phrase,
): Draft {
  return {
    section: rule.section,
    term: null,
    making: "one-wrote",
    origins: [{ round, prompt: prompt.id, by: seat, entry }],
    versions: [{ words: { text: phrase(prompt, value), term: null }, by: seat }],
  };
}

function wordsOf(prompt: Prompt, rule: DraftRule, value: Value, phrase: Phrase): Words {
  return { text: phrase(prompt, value), term: rule.term === undefined ? null : { id: rule.term, value } };
}
