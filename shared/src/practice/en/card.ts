import type { CardPartId } from "../../domain/card/words.ts";

/** What a part of a card is called, asked and, for whoever looks for a beginning, an example. */
export interface CardPartWords {
  /** Stands on the card above the words. */
  readonly title: string;
  readonly ask: string;
  readonly hint: string;
}

/** The parts of an appreciation card. `{name}` is the one who receives it. */
export const CARD_WORDS: Readonly<Record<CardPartId, CardPartWords>> = {
  kind: {
    title: "Kind",
    ask: "What do you find kind in {name}?",
    hint: "Something small that really happened says more than something large.",
  },
  beautiful: {
    title: "Beautiful",
    ask: "What do you find beautiful in {name}?",
    hint: "A way of laughing, of thinking, of holding a cup.",
  },
  attractive: {
    title: "Attractive",
    ask: "What draws you to {name}?",
    hint: "Only if you would like to say it.",
  },
  grateful: {
    title: "Grateful",
    ask: "What are you grateful to {name} for?",
    hint: "For something done, something left undone, or something that was hard to do.",
  },
  own: {
    title: "And",
    ask: "Is there anything else that belongs on this card?",
    hint: "In your own words. A card asks for nothing back.",
  },
};
