import type { SheetWords } from "../words.ts";

export const OUR_LANGUAGE_WORDS: SheetWords = {
  title: "Our language",
  purpose: "Find words for the hard moments before the next one comes.",
  intro: [
    "In a hard moment nobody finds good words, so it helps to have some ready.",
    "Write as if you were speaking to your partner on a quiet day; one entry is enough to begin.",
    "Only you can read what you write, until both of you have sealed your pages and both have said you are ready.",
  ],
  groups: {
    "hard-moments": "Words for hard moments",
    "what-i-need": "What I need most",
    "what-you-need": "What you need most",
    "support-each": "What would carry us",
  },
  prompts: {
    phrases: {
      title: "Words for a hard moment",
      ask: "Which moment is hard between you, and what could you say in it?",
      hint: "Take one moment at a time, and keep the phrase short enough to say when you are upset.",
      example:
        "When voices get loud, I feel small, because I need to know we are still all right. I could say: “Can we go slower?” It would help if you sat down with me.",
      parts: {
        when: { label: "When this happens", placeholder: "voices get loud" },
        feel: { label: "I feel", placeholder: "small, and far away from you" },
        need: { label: "Because I need", placeholder: "to know that we are still all right" },
        say: { label: "I could say", placeholder: "Can we go slower?" },
        help: { label: "It would help if you", placeholder: "sat down with me for a minute" },
      },
    },
    "hard-for-you": {
      title: "What I need that is hard for you",
      ask: "What do you most need that is hardest for your partner to give?",
      hint: "Say it as a wish. Hard to give does not mean unwilling.",
      example: "That you tell me where you are with us, even when you are not sure yet.",
    },
    "hard-for-me": {
      title: "What you need that is hard for me",
      ask: "What do you think they most need that is hardest for you to give?",
      hint: "A guess is enough. They are writing their own answer.",
      example: "You need me to stay in the room when I would rather go.",
    },
    "willing-to-grow": {
      title: "Whether I am willing to grow there",
      ask: "Are you willing to grow there?",
      hint: "Any honest answer helps you both more than a kind one.",
      example: "A little, in small steps: I can learn to stay for two minutes, and I cannot promise ten.",
      options: {
        willing: { label: "Yes, I am willing" },
        "a-little": { label: "A little, in small steps" },
        "not-now": { label: "Not now" },
        "not-willing": { label: "No, not this" },
      },
    },
    "first-step": {
      title: "A first small step",
      ask: "If you are willing, what is the first small thing you would try?",
      example: "When I want to leave the room, I will say so and stay two minutes more.",
    },
    "support-for-me": {
      title: "Support I would need",
      ask: "What support would you need while you two try this?",
      hint: "From your partner, from a friend, from anyone.",
      example: "One evening a week with my friends, without having to explain it.",
    },
    "support-for-you": {
      title: "Support you might need",
      ask: "What support do you imagine your partner would need?",
      hint: "It is only a guess; they will say it better.",
      example: "Perhaps time to think before you answer me.",
    },
  },
};
