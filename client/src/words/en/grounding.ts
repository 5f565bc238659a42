/** The moment before a round's first question. */
export const grounding = {
  title: "Before you begin",
  lead: "What you are about to write can stir things up. Take a minute for yourself first, if you like. You can go on at any moment.",
  steps: [
    "Put both feet on the floor, and notice where it carries you.",
    "Loosen your jaw. Let your shoulders come down as far as they like.",
    "Look round once: where are you, and what do you hear?",
  ],
  breathTitle: "A slow breath, if it does you good",
  goOn: "Go on to the questions",
  notToday: "Not today",
} as const;
