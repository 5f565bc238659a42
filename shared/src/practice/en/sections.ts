import type { SectionId } from "../../domain/round/sheet.ts";
import type { SectionWords } from "../words.ts";

export const SECTION_WORDS: Readonly<Record<SectionId, SectionWords>> = {
  purpose: {
    title: "Purpose",
    description: "What this time is for, and where each of you stands today.",
    empty: "Nothing here yet. One plain sentence that you both mean is enough.",
  },
  status: {
    title: "Status",
    description: "What you call this, and whether it is exclusive.",
    empty: "Nothing here yet. Your own plain words are enough.",
  },
  "owning-our-parts": {
    title: "Owning our parts",
    description: "What each of you takes as your own, and what you offer to repair it.",
    empty: "Nothing here yet. Each of you writes only about yourself here.",
  },
  "what-changed": {
    title: "What changed, and what would show it",
    description: "What is different now, and how both of you will be able to see it.",
    empty: "Nothing here yet. Something small that anyone could see is worth more than something large.",
  },
  "our-language": {
    title: "Our language",
    description: "Words for hard moments, each of them known to you both.",
    empty: "Nothing here yet. One phrase for one hard moment is a beginning.",
  },
  "game-plan": {
    title: "Game plan",
    description: "What each of you does when an old trouble comes back.",
    empty: "Nothing here yet. Think of one thing that kept returning, and of your own first move.",
  },
  boundaries: {
    title: "Boundaries",
    description: "What is all right for each of you and what is not, topic by topic.",
    empty: "Nothing here yet. At least one line belongs here before you sign.",
  },
  pace: {
    title: "Pace",
    description: "How long the trial lasts, today's step, and what has to be true before the next.",
    empty: "Nothing here yet. Slower always needs only one of you; closer needs both.",
  },
  "check-ins": {
    title: "Check-ins",
    description: "When you sit down together to say how it is going.",
    empty: "Nothing here yet. Once a week, on a fixed day, is usual.",
  },
  support: {
    title: "Support",
    description: "Who and what stands beside you while you try.",
    empty: "Nothing here yet. Asking for help early is easier than asking late.",
  },
  "time-out": {
    title: "Time-out",
    description: "How either of you stops a quarrel, and how you come back to it.",
    empty: "Nothing here yet. A signal, a length and a way back are all it takes.",
  },
  slips: {
    title: "Slips",
    description: "What you do when an old habit shows up again.",
    empty: "Nothing here yet. A slip that is told soon is easier to repair.",
  },
  ending: {
    title: "How this can end",
    description: "How either of you can end this alone, and kindly.",
    empty: "Nothing here yet. Knowing how to leave kindly makes it easier to stay freely.",
  },
  change: {
    title: "Change",
    description: "How you change this agreement once it is signed.",
    empty:
      "Nothing here yet. Any change becomes a new version for both of you to read and sign; old ones stay readable.",
  },
};
