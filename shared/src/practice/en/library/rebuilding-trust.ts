import type { LibraryPageWords } from "../../library/words.ts";

export const REBUILDING_TRUST_WORDS: LibraryPageWords = {
  lead: "An affair, a hidden debt, a secret kept for years: what breaks is not only a promise, but the picture you had of your own life. It takes long to mend, and it does not always mend. Going on and parting can both be honest answers.",
  parts: {
    first: {
      title: "The first weeks",
      blocks: [
        {
          kind: "text",
          text: "If you were betrayed: many people cannot eat or sleep, see pictures, and ask the same question many times. It does not mean that something is wrong with you. You need to decide nothing yet. Let one person know, and look after your body; if your health may have been put at risk, have a doctor test you.",
        },
        {
          kind: "text",
          text: "If it was you: it has to be over. Nothing can begin while it goes on, or while another lie lies on top.",
        },
      ],
    },
    "who-broke-it": {
      title: "What it asks of the one who broke it",
      blocks: [
        {
          kind: "list",
          items: [
            "Tell the truth once and whole. Every piece that comes out later breaks it anew. How much detail is told, the other decides.",
            "Say what it was, without making it smaller. Reasons may come later, and they are not excuses.",
            "Hear the pain as often as it comes, without defending yourself and without asking when it will be over.",
            "Offer what can be seen before you are asked. Openness is given freely, for a time that you agree on; it gives nobody a right to watch the other.",
            "Find out how you came to do it, best with help, so that it is not left to luck.",
          ],
        },
      ],
    },
    "who-was-hurt": {
      title: "What it may ask of the one who was hurt",
      blocks: [
        {
          kind: "list",
          items: [
            "Ask what you need to know, and stop where knowing more only hurts more.",
            "Be as angry as you are. Try to say it rather than to pay it back.",
            "You owe nobody forgiveness, and no date for it.",
            "When you can, notice what is kept as well as what was broken.",
            "You may stop at any point. Trying was not a promise to stay.",
          ],
        },
      ],
    },
    time: {
      title: "How it goes",
      blocks: [
        {
          kind: "text",
          text: "Slowly, over many months and often more than a year, and not in a straight line. A date or a song can throw you far back; that is not a beginning from nothing. Trust comes in small amounts, from small things that are done as they were said. A counsellor who knows this ground can keep the talks from doing more harm.",
        },
      ],
    },
    "when-not": {
      title: "When patience is not the answer",
      blocks: [
        {
          kind: "text",
          text: "If lie follows lie, if you are told that you made them do it, if your questions are punished or you are made to keep silent: waiting longer mends nothing. Please read the page on red flags.",
        },
      ],
    },
  },
};
