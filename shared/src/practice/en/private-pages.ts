import type { PrivatePageKind } from "../private-pages.ts";
import type { PrivatePageWords } from "../words.ts";

/** The private pages in English. */
export const PRIVATE_PAGE_WORDS: Readonly<Record<PrivatePageKind, PrivatePageWords>> = {
  "inspiration-or-deprivation": {
    title: "Inspiration or deprivation",
    purpose: "What this pull towards them is made of.",
    lead: "Two pulls can feel alike. One is drawn by who someone is and how they treat you. The other is the ache of wanting to win what is held back. Most of us know some of both.",
    prompts: {
      "who-they-are": {
        title: "Who they are",
        ask: "What draws you in who they are, on an ordinary day?",
        hint: "Think of what is there already, not of what might come.",
      },
      "how-they-treat-me": {
        title: "How they treat me",
        ask: "How do they treat you, most of the time, and how do you feel with them afterwards?",
      },
      "the-ache": {
        title: "The ache",
        ask: "How much of the pull is about winning something that is held back?",
        hint: "The ache is strongest when somebody is far away, or warm one day and cold the next.",
      },
      "if-it-were-given": {
        title: "If it were simply given",
        ask: "If they were simply there, kind and certain of you, what do you think you would feel?",
        hint: "Relief, calm, joy, restlessness, nothing much: any of these is worth knowing.",
      },
    },
  },
  "the-wave": {
    title: "The wave",
    purpose: "What rises in you when they come near, and whether you have met it before.",
    lead: "Closeness can send up a wave of doubt: suddenly everything about the other seems wrong. Sometimes it is wrong. Sometimes the wave is fear of being close, and it passes if you let it.",
    prompts: {
      "backing-off": {
        title: "Backing off",
        ask: "When do you notice that you back off, and what happened just before?",
      },
      "if-it-is-wrong": {
        title: "If it is wrong",
        ask: "What tells you that something really is wrong between you?",
        hint: "Things they did or said, that a friend would see too.",
      },
      "if-it-is-closeness": {
        title: "If it is closeness",
        ask: "What tells you that it might be the closeness itself that frightens you?",
      },
      "where-before": {
        title: "Where it happened before",
        ask: "Where has this wave come up before, with them or with somebody else? What became of it?",
      },
    },
  },
  "my-deeper-self": {
    title: "My deeper self",
    purpose: "Whether the part of you that is easily hurt can be at ease with them.",
    lead: "Nobody has to be perfect for you to be at ease. What counts is whether they are willing to own their part, to do the work and not to run from it. If you are afraid of them, that is an answer already, and you need not weigh it here.",
    prompts: {
      "how-it-feels": {
        title: "How it feels",
        ask: "When you picture being open with them, what does the most tender part of you do?",
        hint: "It may lean in, hold its breath, hide, or grow quiet.",
      },
      "owning-their-part": {
        title: "Owning their part",
        ask: "When have you seen them own their part, without being pushed to?",
      },
      "doing-the-work": {
        title: "Doing the work",
        ask: "When it got hard, when did they stay and do the work, and when did they flee?",
      },
      "what-it-needs": {
        title: "What it needs",
        ask: "What would that tender part of you need to see before it comes closer?",
      },
    },
  },
  "think-twice": {
    title: "Think twice",
    purpose: "Questions to ask yourself before you choose.",
    lead: "Nothing here has a right answer, and nobody waits for one. It can help to come back to this page on another day, in another mood.",
    prompts: {
      "what-ended-it": {
        title: "What ended it",
        ask: "What ended it, and what has become of that since?",
      },
      "giving-up": {
        title: "What each would give up",
        ask: "What would you have to give up for this to work, and what would they?",
      },
      "not-choosing": {
        title: "What I am not choosing",
        ask: "By choosing this, what are you not choosing?",
      },
      "ending-again": {
        title: "If it ended again",
        ask: "If it ended again, how would you bear it, and who would be with you?",
      },
      "person-or-comfort": {
        title: "The person or the comfort",
        ask: "Is it this person you want, or the comfort of not being alone?",
        hint: "Wanting comfort is no fault. It only helps to know.",
      },
    },
  },
  "what-people-who-love-me-see": {
    title: "What people who love me see",
    purpose: "Notes on what trusted friends have said.",
    lead: "People who love you see some things that you cannot, and miss others. You need not do what they say. Write it down while you remember their words.",
    prompts: {
      "what-they-said": {
        title: "What they said",
        ask: "Who has spoken with you about this, and what did they say, in their own words?",
        hint: "Choose people who have no stake in the answer.",
      },
      "what-rings-true": {
        title: "What rings true",
        ask: "What of it rings true, and what does not fit?",
      },
      "hard-to-hear": {
        title: "Hard to hear",
        ask: "What was hardest to hear, or what have you not told them?",
      },
    },
  },
  "letting-go": {
    title: "Letting go",
    purpose: "What you could set down, whichever way this goes.",
    lead: "Letting go is not forgetting, and it is not giving in. It frees your hands, whether you meet again or not.",
    prompts: {
      resentments: {
        title: "What I hold against them",
        ask: "What do you still hold against them that you would like to set down?",
      },
      "how-i-would-know": {
        title: "How I would know",
        ask: "How would you know that you had really set it down?",
        hint: "For instance, you could hear of it and your shoulders would stay where they are.",
      },
      "scripted-future": {
        title: "The future I have scripted",
        ask: "What future have you written for the two of you, and which part of it could you hold more loosely?",
      },
      "my-own-life": {
        title: "My own life meanwhile",
        ask: "What will you do with your own life meanwhile?",
        hint: "Small and soon is good: this week, with whom, where.",
      },
    },
  },
};
