import { isSeen } from "../seen.ts";

/** The parts of a card, in reading order. Every one may be left out. */
export const CARD_PART_IDS = ["kind", "beautiful", "attractive", "grateful", "own"] as const;
export type CardPartId = (typeof CARD_PART_IDS)[number];

/** What a card says: every part, empty where nothing was written. */
export type CardWords = Readonly<Record<CardPartId, string>>;

/** A card on which nothing was written. */
export const BLANK_CARD: CardWords = { kind: "", beautiful: "", attractive: "", grateful: "", own: "" };

/** Longest text of one part, in characters. */
export const CARD_PART_LIMIT = 1000;
/** Most cards that one person may give in a workspace. */
export const CARDS_LIMIT = 100;

/** The parts with something to read, in reading order; whatever else was begun is left out. */
export function writtenParts(words: CardWords): readonly { readonly id: CardPartId; readonly text: string }[] {
  return CARD_PART_IDS.flatMap((id) => (isSeen(words[id]) ? [{ id, text: words[id] }] : []));
}

/** The words as they are given: the parts with something to read, and nothing of the others. */
export function wordsToGive(words: CardWords): CardWords {
  return { ...BLANK_CARD, ...Object.fromEntries(writtenParts(words).map(({ id, text }) => [id, text])) };
}
