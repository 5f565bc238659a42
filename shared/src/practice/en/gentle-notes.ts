import type { GentleNotes } from "../gentle-notes/notes.ts";
import { NOTE_RULES } from "./gentle-notes/rules.ts";
import { NOTE_SETS } from "./gentle-notes/sets.ts";

/** The gentle notes in English. */
export const GENTLE_NOTES: GentleNotes = {
  language: "en",
  words: {
    blame: {
      title: "This may be heard as blame",
      why: "“I feel that you…” and “you made me…” begin with me and end with you. What follows is often heard as a charge, and then the feeling in it is not heard at all.",
      suggestion:
        "You could name the feeling in one word, and what happened in another sentence: “I was lonely. You came home after ten most nights.” If it is meant as it stands, leave it.",
    },
    "but-you": {
      title: "A “but” may take it back",
      why: "After “but you…” people tend to hear only what follows. What you owned before it can get lost, however much you meant it.",
      suggestion:
        "You could end your own part with a full stop. Their part has room on their pages. If the sentence is not about that, leave it.",
    },
    promise: {
      title: "A promise without something to see",
      why: "“I will try” and “I will change” are meant well, and they are hard to believe and hard to keep, because nobody can see whether it happened.",
      suggestion:
        "You could add one thing that you will do, and when: “On Sundays I open the bills and tell you what I see.” Small is good.",
    },
    absolute: {
      title: "A word that leaves no room",
      why: "“Always”, “never” and “everyone” make people look for the one exception, and then you talk about that.",
      suggestion:
        "You could tell of one time, or say “often” or “most weeks”. If it really was every time, leave it as it is.",
    },
  },
  heard: {
    blame: {
      title: "This may be heard as an answer",
      why: "“I feel that you…” and “you made me…” tell of you. What you write here is there to show whether their words arrived.",
      suggestion:
        "You could say what you understood of them: “You were lonely, and I came home late.” What it is to you has room in your reply. If they said it so themselves, leave it.",
    },
    "but-you": {
      title: "A “but” may turn it into an answer",
      why: "After “but you…” it is no longer what you heard, it is what you say to it. Then they look for themselves in it, and find you instead.",
      suggestion:
        "You could stop before the “but”. There is room for a reply once they have said yes. If they said it so themselves, leave it.",
    },
  },
  sets: NOTE_SETS,
  rules: NOTE_RULES,
};
