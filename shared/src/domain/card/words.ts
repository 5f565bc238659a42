import { isSeen } from "../seen.ts";

/** What a card can be: one that says what is good in the other, or one on which its giver tells of a slip of their own. */
export const CARD_KINDS = ["appreciation", "slip"] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** The parts of each kind, in reading order. Every one may be left out. No id stands in two kinds. */
export const CARD_PARTS = {
  appreciation: ["kind", "beautiful", "attractive", "grateful", "own"],
  slip: ["slipped", "felt", "care", "carefully", "mend"],
} as const satisfies Readonly<Record<CardKind, readonly string[]>>;

/** The parts of one kind. */
export type PartOf<Kind extends CardKind> = (typeof CARD_PARTS)[Kind][number];
export type CardPartId = PartOf<CardKind>;

/** What a card of one kind says: every part of that kind, empty where nothing was written. */
export type WordsOf<Kind extends CardKind> = Readonly<Record<PartOf<Kind>, string>>;
/** What a card says. Of which kind it is, its parts tell. */
export type CardWords = { readonly [Kind in CardKind]: WordsOf<Kind> }[CardKind];

/** Cards on which nothing was written. */
export const BLANK_CARDS: { readonly [Kind in CardKind]: WordsOf<Kind> } = {
  appreciation: { kind: "", beautiful: "", attractive: "", grateful: "", own: "" },
  slip: { slipped: "", felt: "", care: "", carefully: "", mend: "" },
};

/** Longest text of one part, in characters. */
export const CARD_PART_LIMIT = 1000;
/** Most cards that one person may give in a workspace. */
export const CARDS_LIMIT = 100;

/** Of which kind a card with these words is. */
export function kindOf(words: CardWords): CardKind {
  return "slipped" in words ? "slip" : "appreciation";
}

/** What stands in one part; empty where the card has no such part. */
export function partOf(words: CardWords, part: CardPartId): string {
  return (words as Partial<Record<CardPartId, string>>)[part] ?? "";
}

/** The same card with this in one of its parts. */
export function withPart(words: CardWords, part: CardPartId, text: string): CardWords {
  return { ...words, [part]: text };
}

/** The parts with something to read, in reading order; whatever else was begun is left out. */
export function writtenParts(words: CardWords): readonly { readonly id: CardPartId; readonly text: string }[] {
  return CARD_PARTS[kindOf(words)].flatMap((id) => {
    const text = partOf(words, id);
    return isSeen(text) ? [{ id, text }] : [];
  });
}

/** The words as they are given: the parts with something to read, and nothing of the others. */
export function wordsToGive(words: CardWords): CardWords {
  return writtenParts(words).reduce<CardWords>(
    (card, { id, text }) => withPart(card, id, text),
    BLANK_CARDS[kindOf(words)],
  );
}
