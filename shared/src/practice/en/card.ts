import type { CardPartId } from "../../domain/card/words.ts";

/** What a part of a card is called, asked and, for whoever looks for a beginning, an example. */
export interface CardPartWords {
  /** Stands on the card above the words. */
  readonly title: string;
  readonly ask: string;
  readonly hint: string;
}

/** The parts of a card. `{name}` is the one who receives it. */
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
  slipped: {
    title: "Where I slipped",
    ask: "What happened, and what was your own part in it?",
    hint: "Only yours. One plain sentence carries more than a long explanation.",
  },
  felt: {
    title: "What it may have been like for you",
    ask: "What may it have been like for {name}?",
    hint: "A guess is enough. {name} can tell you how it was.",
  },
  care: {
    title: "What you are to me",
    ask: "What would you like {name} to hear about what they are to you?",
    hint: "Something true. It need not be large.",
  },
  carefully: {
    title: "How I would like to go on, carefully",
    ask: "How would you like to go on from here, so that it is careful for both of you?",
    hint: "What you would ask of yourself: a talk at a quiet hour, an evening apart, listening first.",
  },
  mend: {
    title: "What I will do to mend it",
    ask: "What will you do to mend it, and what of it could {name} see?",
    hint: "Something within your own hands, with a day if it has one. It asks {name} for nothing.",
  },
};
