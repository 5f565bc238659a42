import { type CardPartId, type CardWords, kindOf, writtenParts } from "@footbridge/shared/domain/card/words";
import { inline, led } from "../../export/markdown-text.ts";
import type { Of } from "../shapes.ts";
import type { Seated } from "./reader.ts";

const partsBlocks = (words: CardWords, titles: Readonly<Record<CardPartId, string>>): readonly string[] =>
  writtenParts(words).flatMap(({ id, text }) => led(`**${inline(titles[id])}:**`, text));

/** Cards for reading: the drafts, and every card with its words where the reader may read them. */
export function cardsBlocks({ drafts, cards }: Of<"cards">, { words, day, who }: Seated): readonly string[] {
  const { cards: said } = words.room;
  const blocks = [
    ...drafts.flatMap(({ words: draft }) => {
      const begun = partsBlocks(draft, said.parts);
      return begun.length === 0 ? [] : [`### ${inline(said.drafts[kindOf(draft)])}`, ...begun];
    }),
    ...cards.flatMap(({ kind, from, givenAt, together, mine }) => {
      const readable = together?.words ?? mine;
      return [
        `### ${inline(said.from[kind](who(from), day(givenAt)))}`,
        ...(readable === null ? [inline(said.sealed)] : partsBlocks(readable, said.parts)),
      ];
    }),
  ];
  return [`## ${inline(said.title)}`, ...(blocks.length === 0 ? [inline(said.none)] : blocks)];
}
