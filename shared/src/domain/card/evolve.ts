import type { Seat } from "../seat.ts";
import type { CardFact } from "./facts.ts";
import type { CardKind } from "./words.ts";

/** What both know of one card. Whether its receiver has read it alone is not known here. */
export interface Card {
  readonly id: string;
  readonly kind: CardKind;
  readonly from: Seat;
  /** ISO 8601, UTC. */
  readonly givenAt: string;
  /** The receiver would like to open it together. */
  readonly wished: boolean;
  /** Since when it lies open for both; ISO 8601 UTC, or null. */
  readonly openedTogetherAt: string | null;
}

/** Every card of a workspace, in the order in which they were given. */
export type CardsState = readonly Card[];

export const NO_CARDS: CardsState = [];

/** One person's own side of the cards. */
export interface OwnCards {
  /** How often the draft that the command is about was saved; 0 for never. */
  readonly revision: number;
  /** The cards that this person has opened alone. */
  readonly opened: readonly string[];
}

/** The cards after one more fact. */
export function evolveCards(cards: CardsState, fact: CardFact): CardsState {
  if (fact.type === "card.given") {
    const { card: id, kind, by: from, at: givenAt } = fact;
    return [...cards, { id, kind, from, givenAt, wished: false, openedTogetherAt: null }];
  }
  return cards.map((card) => (card.id === fact.card ? { ...card, ...changeBy(fact) } : card));
}

function changeBy(fact: Exclude<CardFact, { type: "card.given" }>): Partial<Card> {
  switch (fact.type) {
    case "card.wished-together":
      return { wished: true };
    case "card.wish-taken-back":
      return { wished: false };
    case "card.opened-together":
      return { wished: false, openedTogetherAt: fact.at };
  }
}
