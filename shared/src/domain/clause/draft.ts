import type { Answer, Answers, Value } from "../round/answer.ts";
import { entryHasWords, hasWords } from "../round/answer.ts";
import type { DraftRule, Prompt, SectionId, Sheet, StandIn, TermId } from "../round/sheet.ts";
import { promptsOf } from "../round/sheet.ts";
import type { PerSeat, Seat } from "../seat.ts";
import { SEATS } from "../seat.ts";
import { DRAFTED_WAYS, outcomeOf } from "../trial/outcome.ts";
import type { Author, Making, Origin } from "./facts.ts";
import { sameMomentAllYear } from "./same-moment.ts";
import type { Words } from "./words.ts";

/** A clause to be: its words are not kept anywhere yet. */
export interface Draft {
  readonly section: SectionId;
  readonly term: TermId | null;
  readonly making: Making;
  readonly origins: readonly Origin[];
  readonly versions: readonly { readonly words: Words; readonly by: Author }[];
}

/** How drafts read; it comes from the practice's words. */
export interface DraftWords {
  /** An answer as a line; `also` is the same in the other person's words, such as the same moment on their clock. */
  line(prompt: Prompt, value: Value, also?: Value): string;
  /** The line for a prompt that neither answered though a reading asks for it. */
  standIn(prompt: Prompt): string;
}

/** A reveal to be drafted from. */
interface Ground {
  readonly round: string;
  readonly sides: PerSeat<Answers>;
  readonly words: DraftWords;
  readonly from: Date;
}

/**
 * What a reveal drafts from the two sheets, in reading order. Nothing is agreed by being drafted.
 * @param round the id of the revealed round, for the origins.
 * @param from the moment of the reveal: times of day in two zones are compared over the year from then on.
 */
export function draftsFrom(
  round: string,
  sheet: Sheet,
  sides: PerSeat<Answers>,
  words: DraftWords,
  from: Date,
): readonly Draft[] {
  const ground = { round, sides, words, from };
  return promptsOf(sheet).flatMap((prompt) => {
    if (prompt.drafts === undefined) return [];
    const rule = prompt.drafts;
    const drafts = DRAFTING[rule.mode](ground, prompt, rule);
    return drafts.length === 0 && rule.standIn !== undefined
      ? draftStandIn(ground, prompt, rule, rule.standIn)
      : drafts;
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

function draftTogether({ round, sides, words, from }: Ground, prompt: Prompt, rule: DraftRule): readonly Draft[] {
  const spoken = SEATS.flatMap((seat) => {
    const value = valueOf(sides[seat][prompt.id]);
    return value === null ? [] : [{ seat, value, words: wordsOf(rule, value, words.line(prompt, value)) }];
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
  if (
    first.value.kind === "time" &&
    second.value.kind === "time" &&
    sameMomentAllYear(first.value, second.value, from)
  ) {
    const both = wordsOf(rule, first.value, words.line(prompt, first.value, second.value));
    return [{ ...base, making: "both-wrote", versions: [{ words: both, by: "both" }] }];
  }
  return [{ ...base, making: "open-question", versions: spoken.map((each) => ({ words: each.words, by: each.seat })) }];
}

function draftOwn({ round, sides, words }: Ground, prompt: Prompt, rule: DraftRule): readonly Draft[] {
  const draftOne = (seat: Seat, value: Value, entry: string | null): Draft => ({
    section: rule.section,
    term: null,
    making: "one-wrote",
    origins: [{ round, prompt: prompt.id, by: seat, entry }],
    versions: [{ words: { text: words.line(prompt, value), term: null }, by: seat }],
  });
  return SEATS.flatMap((seat) => {
    const value = valueOf(sides[seat][prompt.id]);
    if (value === null) return [];
    if (value.kind !== "entries") return [draftOne(seat, value, null)];
    return value.entries
      .filter(entryHasWords)
      .map((entry) => draftOne(seat, { kind: "entries", entries: [entry] }, entry.id));
  });
}

/** What the two choices come to, where it is something to be agreed on, for whoever chose it. */
function draftWay({ round, sides, words }: Ground, prompt: Prompt, rule: DraftRule): readonly Draft[] {
  const way = outcomeOf(sides.a, sides.b)?.way;
  if (way === undefined || !DRAFTED_WAYS.includes(way)) return [];
  const choosers = SEATS.filter((seat) => {
    const value = valueOf(sides[seat][prompt.id]);
    return value?.kind === "choice" && value.option === way;
  });
  const [first, second] = choosers;
  if (first === undefined) return [];
  const text = words.line(prompt, { kind: "choice", option: way });
  return [
    {
      section: rule.section,
      term: null,
      making: second === undefined ? "one-wrote" : "both-wrote",
      origins: choosers.map((by) => ({ round, prompt: prompt.id, by, entry: null })),
      versions: [{ words: { text, term: null }, by: second === undefined ? first : "both" }],
    },
  ];
}

const DRAFTING: Readonly<
  Record<DraftRule["mode"], (ground: Ground, prompt: Prompt, rule: DraftRule) => readonly Draft[]>
> = { together: draftTogether, own: draftOwn, way: draftWay };

/** One line in the practice's words, from every reading that asks for it; whoever read it so stands for it. */
function draftStandIn(
  { round, sides, words }: Ground,
  prompt: Prompt,
  rule: DraftRule,
  { readings, option }: StandIn,
): readonly Draft[] {
  const origins: readonly Origin[] = SEATS.flatMap((by) =>
    readings
      .filter((reading) => {
        const value = valueOf(sides[by][reading]);
        return value?.kind === "choice" && value.option === option;
      })
      .map((reading) => ({ round, prompt: reading, by, entry: null })),
  );
  const [first] = origins;
  if (first === undefined) return [];
  const both = origins.some(({ by }) => by !== first.by);
  return [
    {
      section: rule.section,
      term: null,
      making: both ? "both-wrote" : "one-wrote",
      origins,
      versions: [{ words: { text: words.standIn(prompt), term: null }, by: both ? "both" : first.by }],
    },
  ];
}

function wordsOf(rule: DraftRule, value: Value, text: string): Words {
  return { text, term: rule.term === undefined ? null : { id: rule.term, value } };
}
