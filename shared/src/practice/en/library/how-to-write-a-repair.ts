import type { LibraryPageWords } from "../../library/words.ts";

export const HOW_TO_WRITE_A_REPAIR_WORDS: LibraryPageWords = {
  lead: "A repair is a few sentences after something went wrong, this morning or years ago. It does not undo what happened. It says that you see it, that the other matters to you, and what you will do.",
  parts: {
    mends: {
      title: "What helps it arrive",
      blocks: [
        {
          kind: "steps",
          items: [
            "Say what you did, plainly. One thing that happened is better than “everything”.",
            "Say what it cost the other, as far as you understand it.",
            "Say that you are sorry, and stop there. An answer is theirs to give, or not to give.",
            "Offer something that you will do: small, your own, with a day to it.",
            "Do it. The rest of a repair is not written.",
          ],
        },
      ],
    },
    undoes: {
      title: "What takes it back again",
      blocks: [
        {
          kind: "list",
          items: [
            "“I am sorry that you see it like that.” Then it is about how they see, and no longer about what you did.",
            "“I am sorry, but …” What comes after the “but” is what they will remember.",
            "Reasons that come first.",
            "Asking to be told that it is all right.",
            "A promise so large that nobody could keep it.",
          ],
        },
      ],
    },
    script: {
      title: "Three sentences for going carefully",
      blocks: [
        {
          kind: "text",
          text: "When you want to come closer and are not sure yet, three things belong together: that you care, that you want to go carefully, and what you would need to see. Leave one out, and it can sound like a plea, like a wall, or like a test. Put them into your own words.",
        },
      ],
    },
    when: {
      title: "When to say it",
      blocks: [
        {
          kind: "text",
          text: "When both of you are rested and calm, and not in the middle of a quarrel. Ask first whether this is a good moment. Short is better than complete.",
        },
      ],
    },
    refused: {
      title: "If it is not taken",
      blocks: [
        {
          kind: "text",
          text: "Then it may have been too early, or too little, or there were too many before it. Do not press. You can say that you heard the no, and let what you do go on speaking for you.",
        },
        {
          kind: "text",
          text: "If the other has asked you to leave them in peace, doing so is the repair.",
        },
      ],
    },
  },
};
