import type { LayerId } from "../sheets/what-changed.ts";
import { LAYER_IDS, layerPrompts } from "../sheets/what-changed.ts";
import type { OptionWords, PromptWords, SheetWords } from "../words.ts";

const READINGS: Readonly<Record<string, OptionWords>> = {
  there: { label: "It is there" },
  growing: { label: "It is growing" },
  missing: { label: "It is still missing" },
  "cannot-tell": { label: "I cannot tell yet" },
};

interface ReadingWords {
  readonly group: string;
  readonly title: string;
  readonly ask: string;
  readonly hint?: string;
  readonly example: string;
  readonly evidenceTitle: string;
  readonly evidenceAsk: string;
  readonly evidenceExample: string;
}

interface LayerWords {
  readonly me: ReadingWords;
  readonly us: ReadingWords;
  readonly fillTitle: string;
  readonly fillAsk: string;
  readonly fillExample: string;
  /** The line of the agreement where someone calls the layer missing and nobody wrote what would fill it. */
  readonly standIn: string;
}

const LAYERS: Readonly<Record<LayerId, LayerWords>> = {
  "root-cause": {
    me: {
      group: "The root of it, for me",
      title: "The root of it: me",
      ask: "What really caused it, on your side: have you understood it and begun to change it?",
      hint: "The cause under the quarrels, not the quarrels.",
      example: "Growing: I know what I was afraid of, and I still notice it late.",
      evidenceTitle: "What shows it: the root, in me",
      evidenceAsk: "What makes you say so?",
      evidenceExample: "I can say now what I was afraid of. I told my brother before I told you.",
    },
    us: {
      group: "The root of it, for us",
      title: "The root of it: us",
      ask: "And between the two of you: do you have the same understanding of what caused it?",
      example: "I cannot tell yet: we have not talked about it since.",
      evidenceTitle: "What shows it: the root, between us",
      evidenceAsk: "What makes you say so?",
      evidenceExample: "Last week we each told the story of the ending, and they were nearly the same.",
    },
    fillTitle: "What the root still needs",
    fillAsk: "If something is missing here, what would fill it?",
    fillExample: "I will write down what I was afraid of and read it to you.",
    standIn:
      "What really caused it is not clear between us yet. Before the next step, each of us writes down what we think it was, and we read it to each other.",
  },
  capacity: {
    me: {
      group: "The skills, for me",
      title: "The skills: me",
      ask: "Repairing after a quarrel, staying steady, saying no in time: can you do now what you could not do then?",
      example: "Growing: I can stop, and coming back is still hard.",
      evidenceTitle: "What shows it: skills, in me",
      evidenceAsk: "When did you last do it?",
      evidenceExample: "On Tuesday I was angry, took a walk, came back and said sorry for my tone.",
    },
    us: {
      group: "The skills, for us",
      title: "The skills: us",
      ask: "And the two of you: can you calm down, repair and respect a no together?",
      example: "Still missing: we can be kind, and we cannot yet disagree.",
      evidenceTitle: "What shows it: skills, between us",
      evidenceAsk: "When did the two of you last do it?",
      evidenceExample: "We stopped a quarrel halfway, and finished it kindly the next morning.",
    },
    fillTitle: "Skills still to build",
    fillAsk: "If something is missing here, what would fill it?",
    fillExample: "I will practise saying “I need a moment” before I raise my voice.",
    standIn:
      "There is a skill that we still need. We choose one that we practise, and say at each check-in when we last used it.",
  },
  behaviour: {
    me: {
      group: "What I do, for me",
      title: "What I do now: me",
      ask: "Are you doing things differently, again and again, and not only meaning to?",
      hint: "What someone would see you do on an ordinary day.",
      example: "It is there: my friends stopped asking whether I am coming.",
      evidenceTitle: "What shows it: what I do",
      evidenceAsk: "What do you do now that you did not do then?",
      evidenceExample: "I answer messages the same day. I have done so since spring.",
    },
    us: {
      group: "What we do, for us",
      title: "What we do now: us",
      ask: "And the two of you: do you treat each other differently, in things that could be seen?",
      example: "Growing: three calls in a row ended well, and one did not.",
      evidenceTitle: "What shows it: what we do",
      evidenceAsk: "What do the two of you do now that you did not do then?",
      evidenceExample: "We ask before we give advice.",
    },
    fillTitle: "What we would do",
    fillAsk: "If something is missing here, what would fill it?",
    fillExample: "I will tell you by noon if I am going to be late, every time.",
    standIn:
      "Each of us chooses one thing to do differently, small enough for an ordinary day, and we look at both at each check-in.",
  },
  "proof-over-time": {
    me: {
      group: "Time, for me",
      title: "Proof over time: me",
      ask: "Has it held for you over time, on bad days too?",
      hint: "A few weeks is early. It is fine to say so.",
      example: "I cannot tell yet: six good weeks, and no bad one among them.",
      evidenceTitle: "What shows it: time, in me",
      evidenceAsk: "How long has it held, and through what?",
      evidenceExample: "Five months, and through my move, which was a hard month.",
    },
    us: {
      group: "Time, for us",
      title: "Proof over time: us",
      ask: "And the two of you: has something between you held over time?",
      example: "Still missing: we have only just begun to talk again.",
      evidenceTitle: "What shows it: time, between us",
      evidenceAsk: "How long has it held, and through what?",
      evidenceExample: "We have spoken every Sunday for six weeks, also after the difficult one.",
    },
    fillTitle: "What time would have to show",
    fillAsk: "If it is too early to tell, what would show it to you in the coming weeks?",
    fillExample: "That I keep my two evenings for six weeks, also when work is full.",
    standIn:
      "It has not had the time to show yet. At the midpoint we look at what has held and through what, before we take the next step.",
  },
};

function readingPrompts(
  ids: { readonly reading: string; readonly evidence: string },
  words: ReadingWords,
): readonly (readonly [string, PromptWords])[] {
  const { title, ask, hint, example } = words;
  return [
    [ids.reading, { title, ask, ...(hint === undefined ? {} : { hint }), example, options: READINGS }],
    [ids.evidence, { title: words.evidenceTitle, ask: words.evidenceAsk, example: words.evidenceExample }],
  ];
}

function layerPromptWords(layer: LayerId): readonly (readonly [string, PromptWords])[] {
  const ids = layerPrompts(layer);
  const { me, us, fillTitle, fillAsk, fillExample, standIn } = LAYERS[layer];
  return [
    ...readingPrompts(ids.me, me),
    ...readingPrompts(ids.us, us),
    [ids.fill, { title: fillTitle, ask: fillAsk, example: fillExample, standIn }],
  ];
}

const LAYER_GROUPS: Readonly<Record<string, string>> = Object.fromEntries<string>(
  LAYER_IDS.flatMap((layer): readonly (readonly [string, string])[] => [
    [`${layer}-me`, LAYERS[layer].me.group],
    [`${layer}-us`, LAYERS[layer].us.group],
  ]),
);

export const WHAT_CHANGED_WORDS: SheetWords = {
  title: "What changed",
  purpose: "Look at what is really different now, and at what anyone could see of it.",
  intro: [
    "Missing each other is real, and it does not tell you what has changed; this page looks for what does.",
    "You read yourself and the two of you, never your partner, and “not yet” is a good answer.",
    "Only you can read what you write, until both of you have sealed your pages and both have said you are ready.",
  ],
  groups: {
    "since-then": "Since then",
    replay: "Our last big conflict, again",
    "first-days": "The first thirty days",
    "if-it-returns": "If it comes back",
    ...LAYER_GROUPS,
  },
  prompts: {
    different: {
      title: "What is different now",
      ask: "What exactly is different since you parted?",
      hint: "Things that happened or that you do, more than things you feel.",
      example: "I changed to day shifts in May, and I have not missed an evening with the children since.",
    },
    skills: {
      title: "Skills I have built",
      ask: "What have you learnt to do that you could not do before?",
      example: "I can say that I am hurt before it turns into anger.",
    },
    "skills-seen": {
      title: "How anyone could see it",
      ask: "How could someone see that, without taking your word for it?",
      hint: "A friend, a colleague, your partner: what would they notice?",
      example: "My sister says I no longer leave when we disagree.",
    },
    conflict: {
      title: "Our last big conflict",
      ask: "Which conflict was the last big one? A few lines are enough.",
      example: "The evening before the move, about whose job comes first.",
    },
    turns: {
      title: "What I would do at each turn now",
      ask: "Walk through it again: at each turn, what happened, and what would you do now?",
      hint: "Only your own turns. Two or three are plenty.",
      example:
        "Then: you asked twice and I did not look up. Now: I would put the phone away and say “give me a minute”.",
      parts: {
        happened: { label: "What happened", placeholder: "you asked twice, and I did not look up" },
        now: { label: "What I would do now", placeholder: "put the phone away and say “give me a minute”" },
      },
    },
    "first-thirty-days": {
      title: "My first thirty days",
      ask: "What would you do differently in the first thirty days?",
      hint: "Small things you could do even in a tired week.",
      example: "I would see you twice a week at most, and go home to my own place.",
    },
    "would-i-stay": {
      title: "If the same problem came back",
      ask: "If the same problem came back, would you stay?",
      hint: "There is no right answer here, and you may change your mind.",
      example: "I do not know yet: I would want to see first whether we both notice it.",
      options: {
        stay: { label: "I would stay and work on it" },
        "stay-if": { label: "I would stay if we both worked on it" },
        leave: { label: "I would not stay" },
        "do-not-know": { label: "I do not know yet" },
      },
    },
    "what-i-would-do": {
      title: "What I would do if it came back",
      ask: "And what would you do?",
      example: "I would tell you within a day, and ask for an hour with our counsellor.",
    },
    ...Object.fromEntries<PromptWords>(LAYER_IDS.flatMap(layerPromptWords)),
  },
};
