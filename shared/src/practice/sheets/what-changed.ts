import type { Field, PromptGroup, Sheet } from "../../domain/round/sheet.ts";
import { entriesOf, STORY } from "../fields.ts";

/** The four layers of a change that holds, from the ground up. */
export const LAYER_IDS = ["root-cause", "capacity", "behaviour", "proof-over-time"] as const;

export type LayerId = (typeof LAYER_IDS)[number];

/** How someone may read a layer. */
export const READINGS = ["there", "growing", "missing", "cannot-tell"] as const;

const READING: Field = { kind: "choice", options: READINGS };

/** The prompts of one layer. Nobody is asked to read the partner: only oneself, and the two together. */
export interface LayerPrompts {
  readonly me: { readonly reading: string; readonly evidence: string };
  readonly us: { readonly reading: string; readonly evidence: string };
  /** What would fill the layer where it is missing. */
  readonly fill: string;
}

/**
 * The ids of a layer's prompts.
 * @returns prompt ids of the sheet `what-changed`, so that two revealed readings can be set side by side
 */
export function layerPrompts(layer: LayerId): LayerPrompts {
  return {
    me: { reading: `${layer}-me-reading`, evidence: `${layer}-me-evidence` },
    us: { reading: `${layer}-us-reading`, evidence: `${layer}-us-evidence` },
    fill: `${layer}-fill`,
  };
}

function layerGroups(layer: LayerId): readonly PromptGroup[] {
  const ids = layerPrompts(layer);
  return [
    {
      id: `${layer}-me`,
      prompts: [
        { id: ids.me.reading, field: READING, required: false },
        { id: ids.me.evidence, field: STORY, required: false },
      ],
    },
    {
      id: `${layer}-us`,
      prompts: [
        { id: ids.us.reading, field: READING, required: false },
        { id: ids.us.evidence, field: STORY, required: false },
        {
          id: ids.fill,
          field: STORY,
          required: false,
          drafts: {
            section: "what-changed",
            mode: "own",
            standIn: { readings: [ids.me.reading, ids.us.reading], option: "missing" },
          },
        },
      ],
    },
  ];
}

/** Growth and not only hope: what is different now, and what anyone could see of it. */
export const WHAT_CHANGED = {
  id: "what-changed",
  version: 1,
  groups: [
    {
      id: "since-then",
      prompts: [
        { id: "different", field: STORY, required: true, drafts: { section: "what-changed", mode: "own" } },
        { id: "skills", field: STORY, required: false },
        { id: "skills-seen", field: STORY, required: false, drafts: { section: "what-changed", mode: "own" } },
      ],
    },
    {
      id: "replay",
      prompts: [
        { id: "conflict", field: STORY, required: false },
        { id: "turns", field: entriesOf(0, ["happened", "now"]), required: false },
      ],
    },
    {
      id: "first-days",
      prompts: [
        { id: "first-thirty-days", field: STORY, required: false, drafts: { section: "game-plan", mode: "own" } },
      ],
    },
    {
      id: "if-it-returns",
      prompts: [
        {
          id: "would-i-stay",
          field: { kind: "choice", options: ["stay", "stay-if", "leave", "do-not-know"] },
          required: false,
        },
        { id: "what-i-would-do", field: STORY, required: false, drafts: { section: "game-plan", mode: "own" } },
      ],
    },
    ...LAYER_IDS.flatMap(layerGroups),
  ],
} as const satisfies Sheet;
