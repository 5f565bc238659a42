import type { OptionWords, SheetWords } from "../words.ts";

const MEASURE: Readonly<Record<string, OptionWords>> = {
  hardly: { label: "Hardly" },
  "a-little": { label: "A little" },
  somewhat: { label: "Somewhat" },
  quite: { label: "Quite" },
  very: { label: "Very" },
};

export const CHECK_IN_WORDS: SheetWords = {
  title: "Check-in",
  purpose: "How the days were, told by each for themselves, beginning with what was good.",
  intro: [
    "Five minutes are enough. Of what you two promised, tell your own part; theirs is theirs to tell.",
    "Only you can read what you write, until both of you have sealed your pages and both have said you are ready.",
  ],
  groups: {
    appreciation: "Something good first",
    "own-promises": "What I promised",
    "earlier-change": "A small change from before",
    topic: "One thing to talk about",
    "one-change": "One small change",
    pace: "The pace",
    "for-me": "For you alone",
  },
  prompts: {
    appreciation: {
      title: "What I appreciate",
      ask: "What do you appreciate about them, from these days?",
      hint: "One small thing that you saw is plenty.",
      example: "You asked how my interview went, and you remembered the name of the woman who led it.",
    },
    "i-held": {
      title: "What I kept to",
      ask: "Which of your own promises did you keep to?",
      hint: "Only yours. A plain sentence is enough.",
      example: "I opened the bills on Sunday and told you what was in them.",
    },
    "i-slipped": {
      title: "Where I slipped",
      ask: "Where did you slip?",
      hint: "Told by yourself it weighs less than found out. If there was nothing, leave it.",
      example: "On Wednesday I went quiet and left the kitchen, as I used to.",
    },
    "i-repaired": {
      title: "What I repaired, or will",
      ask: "What did you do to mend it, or what will you do?",
      example: "I came back after half an hour and said what had been going on in me.",
    },
    "change-became": {
      title: "What became of my small change",
      ask: "If you offered a small change before: what became of it?",
      hint: "Only of one that was yours. To let it go is fine, and needs no reason.",
      example: "Someone chose “still on the way”, and tried it for one more week.",
      options: {
        done: { label: "It is done" },
        "on-the-way": { label: "Still on the way" },
        "let-go": { label: "I let it go" },
      },
    },
    topic: {
      title: "One thing to talk about",
      ask: "Is there one thing that you want to talk about?",
      hint: "One is enough for one time. You can listen to each other about it once you have both read.",
      example: "I want to talk about how we tell your parents, and when.",
    },
    change: {
      title: "One small change",
      ask: "What is one small thing that could be different until next time?",
      hint: "Small enough that nobody has to be brave for it.",
      example: "I put the phone away before we sit down.",
    },
    "change-owner": {
      title: "Whose change it is",
      ask: "Who would do it?",
      hint: "You can offer something of your own, or something for both. It takes both of you to want it.",
      example: "Someone chose “both of us”, as they both look at their phones.",
      options: { me: { label: "I would" }, us: { label: "Both of us" } },
    },
    "change-by": {
      title: "Until when",
      ask: "Until when would it be tried?",
      example: "Someone chose the day of the next check-in.",
    },
    pace: {
      title: "The pace from here",
      ask: "How should it go on?",
      hint: "The next step needs both of you. Slower needs one, and no reason.",
      example: "Someone chose “slower” in a week that was good: it had simply been much.",
      options: {
        slower: { label: "Slower" },
        same: { label: "Just as now" },
        next: { label: "The next step" },
      },
    },
    "kept-hope": {
      title: "How hopeful I am",
      ask: "How hopeful are you about the two of you, today?",
      hint: "This stays with you for good. Nobody else ever sees it, also not when the check-in opens.",
      example: "Someone chose “somewhat”, and saw weeks later how it had changed.",
      options: MEASURE,
    },
    "kept-ease": {
      title: "How at ease I am",
      ask: "How much at ease do you feel with them, today?",
      hint: "This too is yours alone. If the answer frightens you, there are people to talk to in the library.",
      example: "Someone chose “a little”, and talked about it with their sister.",
      options: MEASURE,
    },
  },
};
