import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import type { OwnCardCommand, SharedCardCommand } from "./commands.ts";
import type { Card, CardsState, OwnCards } from "./evolve.ts";
import type { CardFact, OwnCardChange } from "./facts.ts";
import { CARDS_LIMIT, type CardWords, writtenParts } from "./words.ts";

/** Decides what one does alone. It sees what both know, and one's own side; never what the other has opened. */
export function decideOwnCard(
  command: OwnCardCommand,
  cards: CardsState,
  own: OwnCards,
  asking: Asking,
): Decision<OwnCardChange> {
  if (command.type === "card.save-draft")
    return command.base === own.revision
      ? accept({ type: "draft.saved", revision: own.revision + 1 })
      : reject("card-moved-on");
  const found = cardFor(asking, command.card, cards);
  if (typeof found === "string") return reject(found);
  if (own.opened.includes(found.id)) return reject("card-open-already");
  return accept({ type: "card.opened", card: found.id });
}

/** The card with this id, when it was given to the one who asks and does not lie open for both; else why it is not. */
function cardFor(
  asking: Asking,
  id: string,
  cards: CardsState,
): Card | "card-unknown" | "card-your-own" | "card-open-already" {
  const card = cards.find((each) => each.id === id);
  if (card === undefined) return "card-unknown";
  if (card.from === asking.seat) return "card-your-own";
  return card.openedTogetherAt === null ? card : "card-open-already";
}

/** What giving a card is decided on beside what both know: one's own draft, and an id made for the card. */
export interface Draft {
  readonly revision: number;
  readonly words: CardWords;
}

/**
 * Decides what both learn of. A wish to open together is taken whether its author has read the card or not, so that the
 * giver learns nothing from it.
 * @param draft one's own draft of the kind that is given
 * @param minted an id made beforehand: randomness is an input
 */
export function decideCard(
  command: SharedCardCommand,
  cards: CardsState,
  draft: Draft,
  asking: Asking,
  minted: string,
): Decision<CardFact> {
  const by = asking.seat;
  const at = asking.now;
  switch (command.type) {
    case "card.give":
      if (cards.filter(({ from }) => from === by).length >= CARDS_LIMIT) return reject("cards-too-many");
      if (command.revision !== draft.revision) return reject("card-moved-on");
      if (writtenParts(draft.words).length === 0) return reject("card-empty");
      return accept({ type: "card.given", card: minted, kind: command.kind, by, at });
    case "card.open-together": {
      const card = cards.find(({ id }) => id === command.card);
      if (card === undefined) return reject("card-unknown");
      if (card.from !== by) return reject("card-not-yours");
      if (card.openedTogetherAt !== null) return reject("card-open-already");
      return card.wished ? accept({ type: "card.opened-together", card: card.id, by, at }) : reject("card-not-wished");
    }
    case "card.wish-together":
    case "card.take-wish-back": {
      const found = cardFor(asking, command.card, cards);
      if (typeof found === "string") return reject(found);
      const wish = command.type === "card.wish-together";
      if (found.wished === wish) return reject(wish ? "card-wished-already" : "card-not-wished");
      return accept({ type: wish ? "card.wished-together" : "card.wish-taken-back", card: found.id, by, at });
    }
  }
}
