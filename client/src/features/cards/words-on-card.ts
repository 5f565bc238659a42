import type { CardView } from "@footbridge/shared/domain/card/view";
import type { CardWords } from "@footbridge/shared/domain/card/words";
import { cards as words } from "../../words/en/cards.ts";
import { fill } from "../../words/fill.ts";
import type { Couple } from "../board/couple.ts";

/** The words of a card where this seat may read them; null while it is sealed for them. */
export function wordsOnCard(card: CardView): CardWords | null {
  return card.together?.words ?? card.mine;
}

/** What a card is called by the one who looks; whether it lies sealed is seen by its receiver alone. */
export function titleOf(card: CardView, { seat, partner }: Couple): string {
  const { card: given, sealed, open } = words.kinds[card.kind];
  if (card.from === seat) return fill(given, { partner });
  return fill(wordsOnCard(card) === null ? sealed : open, { partner });
}

/** Cards, the newest first. */
export function newestFirst(cards: readonly CardView[]): readonly CardView[] {
  return [...cards].sort((one, other) => other.givenAt.localeCompare(one.givenAt) || other.id.localeCompare(one.id));
}
