import type { Seat } from "../seat.ts";
import type { Card } from "./evolve.ts";
import { BLANK_CARDS, CARD_PARTS, type CardKind, type CardWords, kindOf, partOf, withPart } from "./words.ts";

/** A card as both know it: the words only once it lies open for both. */
export interface SharedCardView {
  readonly id: string;
  readonly kind: CardKind;
  readonly from: Seat;
  readonly givenAt: string;
  readonly wished: boolean;
  readonly together: { readonly at: string; readonly words: CardWords } | null;
}

/** A card as one seat sees it. */
export interface CardView extends SharedCardView {
  /** The words where this seat alone may read them: its own, or a card that it has opened; else null. */
  readonly mine: CardWords | null;
}

/** What one is writing, with the revision to name when saving over it and when giving it. */
export interface CardDraftView {
  readonly revision: number;
  readonly words: CardWords;
}

function readable(words: CardWords): CardWords {
  const kind = kindOf(words);
  return CARD_PARTS[kind].reduce<CardWords>((card, id) => withPart(card, id, partOf(words, id)), BLANK_CARDS[kind]);
}

/**
 * P4: built from an allow-list; nothing that only one of the two knows goes into it.
 * @param words what the card says, as far as the asking person may read it
 */
export function sharedCardView(card: Card, words: CardWords | null): SharedCardView {
  const { id, kind, from, givenAt, wished, openedTogetherAt } = card;
  return {
    id,
    kind,
    from,
    givenAt,
    wished,
    together: openedTogetherAt === null ? null : { at: openedTogetherAt, words: readable(words ?? BLANK_CARDS[kind]) },
  };
}

/**
 * P4: built from an allow-list for one seat.
 * @param words what the database gives this person of the card; null while it is sealed for them
 */
export function cardView(card: Card, words: CardWords | null): CardView {
  const shared = sharedCardView(card, words);
  return { ...shared, mine: shared.together !== null || words === null ? null : readable(words) };
}

/** One's own draft, as its author sees it. */
export function cardDraftView({ revision, words }: CardDraftView): CardDraftView {
  return { revision, words: readable(words) };
}
