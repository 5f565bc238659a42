import type { BoardTalk } from "../talk.ts";

/** What the two say to each other on the board. */
export const TALK: BoardTalk = {
  proposal: {
    section: "change",
    text: "Either of us may ask at a check-in to change a line. It changes when both have slept a night on it.",
  },
  merged: {
    prompt: "pace-today",
    text: "Today's step: two calls a week. The first visit comes after four weeks, in Gothenburg, and we decide on it together after the third check-in.",
  },
  counter: {
    prompt: "intimacy",
    text: "Intimacy (either of us may decline at any time, without argument): we ask each time, also for small things, and there are no nights together before the midpoint.",
  },
  objection: {
    prompt: "whom-we-tell",
    sentence:
      "My sister would hear it from Karin within a day. Could it be one friend each, someone who does not know our families?",
    mended:
      "Whom we tell, and what stays private (no device or location checks): one friend each who does not know our families, and Inês. Our families hear of it at the midpoint, from both of us.",
  },
  aside: { prompt: "workshop" },
  leftOpen: ["ending-contact", "contact"],
};
