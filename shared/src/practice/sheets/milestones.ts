import type { Prompt, PromptGroup, Sheet } from "../../domain/round/sheet.ts";
import { WAY_PROMPT } from "../../domain/trial/outcome.ts";
import { STORY } from "../fields.ts";
import { APPRECIATION, FOR_ME, OWN_PROMISES } from "./check-in.ts";
import { LAYER_IDS, layerPrompts, READINGS } from "./what-changed.ts";

/** Where each stands in the four layers, as they read it for themselves: the same question as at the beginning. */
const LAYERS = {
  id: "layers",
  prompts: LAYER_IDS.map(
    (layer): Prompt => ({
      id: layerPrompts(layer).me.reading,
      field: { kind: "choice", options: READINGS },
      required: false,
    }),
  ),
} as const satisfies PromptGroup;

/** How it goes on: chosen alone, and told to both at once. */
const WAY = {
  id: "way",
  prompts: [
    {
      id: WAY_PROMPT,
      field: { kind: "choice", options: ["advance", "extend", "revise", "end"] },
      required: true,
      drafts: { section: "change", mode: "way" },
    },
    { id: "why", field: STORY, required: false },
  ],
} as const satisfies PromptGroup;

const GROUPS: readonly PromptGroup[] = [APPRECIATION, OWN_PROMISES, LAYERS, WAY, FOR_ME];
const SHORT = [APPRECIATION.id, WAY.id];

/** Held once, half-way through a trial. */
export const MIDPOINT: Sheet = { id: "midpoint", version: 1, short: SHORT, groups: GROUPS };

/** Held when a trial has run its time. */
export const DECISION: Sheet = { id: "decision", version: 1, short: SHORT, groups: GROUPS };
