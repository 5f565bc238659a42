import type { CardView } from "@footbridge/shared/domain/card/view";
import type { CardWords } from "@footbridge/shared/domain/card/words";

/** The words of a card where this seat may read them; null while it is sealed for them. */
export function wordsOnCard(card: CardView): CardWords | null {
  return card.together?.words ?? card.mine;
}

/** Cards, the newest first. */
export function newestFirst(cards: readonly CardView[]): readonly CardView[] {
  return [...cards].sort((one, other) => other.givenAt.localeCompare(one.givenAt) || other.id.localeCompare(one.id));
}
