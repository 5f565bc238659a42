import type { LibraryPageWords } from "../../library/words.ts";

export const PROFESSIONAL_HELP_WORDS: LibraryPageWords = {
  lead: "Some loads are too heavy for two. Asking someone trained is one of the ordinary ways of taking this seriously, and you need not be at the end of your strength first.",
  parts: {
    "at-once": {
      title: "Do not wait if",
      blocks: [
        {
          kind: "list",
          items: [
            "you think of ending your life, or of harming yourself or somebody else;",
            "someone hurts you, threatens you, or keeps you from leaving;",
            "you cannot look after yourself, or after the children.",
          ],
        },
        {
          kind: "text",
          text: "Then call your local emergency number or a crisis line, or go to the nearest hospital. Nobody has to agree to that first.",
        },
      ],
    },
    soon: {
      title: "Look for help soon if",
      blocks: [
        {
          kind: "list",
          items: [
            "you end in the same quarrel, whatever you try;",
            "there was a betrayal, and talking about it leads nowhere or gets out of hand;",
            "one of you goes numb, or flares up, whenever it is spoken of;",
            "one of you drinks, takes or gambles more than they mean to;",
            "you have felt low, anxious or empty on most days for two weeks or longer, or can hardly sleep or eat;",
            "something from long before the two of you takes over;",
            "you have been unable to decide for months.",
          ],
        },
      ],
    },
    who: {
      title: "Who does what",
      blocks: [
        {
          kind: "list",
          items: [
            "A family doctor is a good first door: for sleep, for mood, for drink, and for where to go next.",
            "A counsellor or therapist for you alone helps with what you bring, and with deciding.",
            "A couples counsellor is for two people who both want to be there and neither of whom is afraid of the other. While one hurts or threatens the other, or an addiction is in charge, help for each alone comes first.",
            "An addiction service, a debt adviser, a mediator or a lawyer take the part that is theirs.",
          ],
        },
      ],
    },
    choosing: {
      title: "Choosing someone",
      blocks: [
        {
          kind: "text",
          text: "You may ask: where were you trained, and are you registered here? Have you worked with couples like us? Do you see each of us alone as well? What does it cost? A good one explains how they work, lets both of you finish, and does not decide for you. If neither of you feels heard after three or four meetings, you may look for another.",
        },
      ],
    },
    "hard-to-get": {
      title: "If it is hard to get",
      blocks: [
        {
          kind: "text",
          text: "Many towns, charities, faith communities and universities offer counselling for what you can pay; a doctor often knows where. While you wait: tell one person how you are, keep to meals and sleep as well as you can, and decide nothing large this week.",
        },
      ],
    },
  },
};
