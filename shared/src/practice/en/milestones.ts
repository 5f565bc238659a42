import { LAYER_IDS, layerPrompts } from "../sheets/what-changed.ts";
import type { PromptWords, SheetWords } from "../words.ts";
import { CHECK_IN_WORDS } from "./check-in.ts";
import { WHAT_CHANGED_WORDS } from "./what-changed.ts";

const { appreciation, "i-held": held, "i-slipped": slipped, "i-repaired": repaired } = CHECK_IN_WORDS.prompts;

function known(words: PromptWords | undefined): PromptWords {
  if (words === undefined) throw new RangeError("A question that is asked here again has no words.");
  return words;
}

const LAYERS: Readonly<Record<string, PromptWords>> = Object.fromEntries(
  LAYER_IDS.map((layer) => {
    const id = layerPrompts(layer).me.reading;
    return [id, known(WHAT_CHANGED_WORDS.prompts[id])];
  }),
);

const ALONE =
  "Only you can read what you write, until both of you have sealed your pages and both have said you are ready.";

const WAY: PromptWords = {
  title: "How it goes on",
  ask: "How should it go on between you, as you see it today?",
  hint: "You each choose alone. Where you differ, the slower way is taken up, and an end needs only one. Extending is meant for once.",
  example: "Someone chose “change something first”, and wrote that they would like to stay, with other evenings.",
  options: {
    advance: { label: "Go on to the next step" },
    extend: {
      label: "Go on as it is, for longer",
      clause: "We go on as it is for a while longer, and agree here on the day until which we do.",
    },
    revise: {
      label: "Change something first",
      clause: "Before we go further, we change our agreement so that both of us want to keep to it.",
    },
    end: { label: "End it, kindly" },
  },
};

const PROMPTS: Readonly<Record<string, PromptWords>> = {
  appreciation: known(appreciation),
  "i-held": known(held),
  "i-slipped": known(slipped),
  "i-repaired": known(repaired),
  ...LAYERS,
  way: WAY,
  why: {
    title: "Why I choose this",
    ask: "Why do you choose this?",
    hint: "In your own words, and of yourself. It need not be a reason that convinces anyone.",
    example: "I sleep better since we talk on Sundays, and I am not ready to give up my flat.",
  },
  "kept-hope": known(CHECK_IN_WORDS.prompts["kept-hope"]),
  "kept-ease": known(CHECK_IN_WORDS.prompts["kept-ease"]),
};

const GROUPS: Readonly<Record<string, string>> = {
  appreciation: "Something good first",
  "own-promises": "What I promised",
  layers: "Where I stand now",
  way: "How it goes on",
  "for-me": "For you alone",
};

export const MIDPOINT_WORDS: SheetWords = {
  title: "Midpoint",
  purpose: "Half of the time has passed: how it has been, and how each of you would go on.",
  intro: ["You can stay as you are, change something, or stop. All of these are fine answers.", ALONE],
  groups: GROUPS,
  prompts: PROMPTS,
};

export const DECISION_WORDS: SheetWords = {
  title: "Decision",
  purpose: "The time that you agreed on is over: how each of you would go on from here.",
  intro: ["Nothing has to be solved today. Say what you see, and what you would choose.", ALONE],
  groups: GROUPS,
  prompts: PROMPTS,
};
