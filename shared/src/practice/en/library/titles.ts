import type { LibraryPageId } from "../../library/page.ts";
import type { LibraryTitle } from "../../library/words.ts";

export const LIBRARY_TITLES: Readonly<Record<LibraryPageId, LibraryTitle>> = {
  "myths-and-facts": {
    title: "Myths and facts",
    about: "Sentences that many people hear, and what can honestly be said about them.",
  },
  "what-holds": {
    title: "Why returns come apart, and what holds",
    about: "How going back tends to break again, and what the returns that last have in common.",
  },
  "worth-noticing": {
    title: "Red flags",
    about: "Signs to take seriously: when not to go on, and when something else comes first.",
  },
  "professional-help": {
    title: "When to get professional help",
    about: "When to look for someone trained, who does what, and how to choose.",
  },
  "rebuilding-trust": {
    title: "Recovering from a betrayal",
    about: "What it asks of the one who broke it, and what it may ask of the other.",
  },
  "how-to-listen": {
    title: "How to listen",
    about: "Finding out what it is like to be the other, before you answer.",
  },
  "how-to-write-a-repair": {
    title: "How to write a repair",
    about: "Saying sorry so that it can arrive, and three sentences for going carefully.",
  },
  "repair-phrases": {
    title: "Repair phrases",
    about: "Short things to say when a talk begins to tip, of six kinds.",
  },
  grounding: {
    title: "Grounding",
    about: "For a moment that is too much: your feet, and a slow breath.",
  },
};
