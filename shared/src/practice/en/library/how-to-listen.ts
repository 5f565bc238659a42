import type { LibraryPageWords } from "../../library/words.ts";

export const HOW_TO_LISTEN_WORDS: LibraryPageWords = {
  lead: "To be understood is often what was missing longest. Listening is not agreeing, and it is not giving in. It is finding out what it is like to be the other, for as long as one page lasts.",
  parts: {
    before: {
      title: "Before you begin",
      blocks: [
        {
          kind: "text",
          text: "Choose a time when nobody needs you and nothing follows at once. Put both feet on the floor and let one slow breath out. Then decide, for this half hour, only to listen. Your answer has a time of its own, and it will not be forgotten.",
        },
      ],
    },
    while: {
      title: "While you listen",
      blocks: [
        {
          kind: "steps",
          items: [
            "Read or hear it all, slowly, to the end. Then once more.",
            "When something stings, notice it and set it beside you. That it stings does not make it true, and does not make it false.",
            "Look for three things: what happened as they saw it, what they felt, what they needed.",
            "Give it back in your own words, so that they would be glad to hear it. No “but”, no correction, no answer yet.",
            "Ask whether that is it. If it is not, let them mend it, and try again.",
            "Stay until they say: yes, that is it. Then it is your turn.",
          ],
        },
      ],
    },
    phrases: {
      title: "You could say",
      blocks: [
        {
          kind: "phrases",
          phrases: [
            "“What I heard is …”",
            "“You were alone with it, and what you needed from me was …”",
            "“Have I got it, or is a piece missing?”",
            "“Is there more?”",
            "“I remember it differently. I want to understand yours first.”",
          ],
        },
      ],
    },
    "not-listening": {
      title: "What looks like it and is not",
      blocks: [
        {
          kind: "list",
          items: [
            "Answering point by point.",
            "Finding the date that is wrong.",
            "Explaining how you meant it.",
            "Comforting so soon that they have to stop.",
            "Saying “I understand”, and leaving it at that.",
            "Weighing whose pain is the greater.",
          ],
        },
      ],
    },
    "too-much": {
      title: "If it gets too much",
      blocks: [
        {
          kind: "text",
          text: "Nobody listens well with a racing heart. Say that you need a break, and when you will be back; twenty minutes or more help most people. And you need not listen to everything: for threats and contempt you may get up and go.",
        },
      ],
    },
  },
};
