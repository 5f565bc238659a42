import type { SheetWords } from "../words.ts";

export const OWN_PART_WORDS: SheetWords = {
  title: "Own your part",
  purpose: "Say what was yours in how it ended, before anything is asked of anyone.",
  intro: [
    "This page is about you, not about your partner; they have one of their own.",
    "Take it in small pieces: you can stop, skip a question and come back another day.",
    "Only you can read what you write, until both of you have sealed your pages and both have said you are ready.",
  ],
  groups: {
    "what-ended-us": "What ended us",
    "a-hurt": "A time I hurt you",
    "pattern-and-repair": "What I bring, and what I offer",
    "my-support": "Help along the way",
  },
  prompts: {
    cause: {
      title: "What ended us",
      ask: "What do you think really ended it, underneath the last quarrel?",
      hint: "The last quarrel is often only where it showed. This is your view; theirs may differ.",
      example:
        "We had stopped telling each other hard things. I was tired for two years and acted as if everything was fine.",
    },
    "my-part": {
      title: "My part in it",
      ask: "What was your own part in it: what did you do, or leave undone?",
      hint: "Keep to what you did. Their part is theirs to write.",
      example: "When money came up I went quiet, and then I left the room. I did that for months.",
    },
    "hurt-moment": {
      title: "A time I hurt you",
      ask: "Think of one time you hurt them. What happened?",
      hint: "One moment is enough, told plainly. If it is too much today, it can wait.",
      example: "I did not come to your father's birthday, and I told you only that afternoon.",
    },
    "hurt-cost": {
      title: "What it cost you",
      ask: "As far as you understand it, what did that cost them?",
      hint: "Try to see it from where they stood.",
      example: "You stood there alone and had to explain me. I think you felt you could not count on me at all.",
    },
    "hurt-regret": {
      title: "My regret",
      ask: "What do you regret about it?",
      hint: "A regret needs no reason beside it and no answer.",
      example: "I am sorry that I left you alone that day. I knew it mattered to you.",
    },
    pattern: {
      title: "The pattern I bring",
      ask: "What do you tend to do that will come back unless you work on it?",
      hint: "Most of us have one. Naming it is the first way to hold it.",
      example: "When I feel criticised I get sharp and keep a list of old things to answer with.",
    },
    "repair-offer": {
      title: "What I offer to repair it",
      ask: "What are you offering to do, to begin to repair it?",
      hint: "Something you can do yourself, small enough to keep.",
      example: "Every Sunday I open the bills and tell you what I see, before you have to ask.",
    },
    "support-had": {
      title: "Support I have had",
      ask: "What help have you had since then, or before?",
      hint: "People, books, a group, a professional: all of it counts.",
      example: "I talked with my sister most weeks and went to six evenings of a group.",
    },
    "support-now": {
      title: "Support I have now",
      ask: "What help do you have now?",
      hint: "None at the moment is an honest answer too.",
      example: "I see a counsellor every other Thursday.",
    },
    "support-next": {
      title: "Support I will get",
      ask: "What help will you get, and when?",
      example: "I will call the counselling service before the end of the month.",
    },
  },
};
