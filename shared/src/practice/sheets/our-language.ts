import type { Sheet } from "../../domain/round/sheet.ts";
import { ARRANGEMENT, entriesOf, STORY } from "../fields.ts";

/** Phrases for hard moments, and what each needs that is hard for the other to give. */
export const OUR_LANGUAGE = {
  id: "our-language",
  version: 2,
  groups: [
    {
      id: "hard-moments",
      prompts: [
        {
          id: "phrases",
          field: entriesOf(1, ["when", "feel", "need", "say", "help"]),
          required: true,
        },
      ],
    },
    {
      id: "what-i-need",
      prompts: [
        { id: "hard-for-you", field: ARRANGEMENT, required: false, drafts: { section: "our-language", mode: "own" } },
      ],
    },
    {
      id: "what-you-need",
      prompts: [
        { id: "hard-for-me", field: STORY, required: false },
        {
          id: "willing-to-grow",
          field: { kind: "choice", options: ["willing", "a-little", "not-now", "not-willing"] },
          required: false,
        },
        { id: "first-step", field: ARRANGEMENT, required: false, drafts: { section: "our-language", mode: "own" } },
      ],
    },
    {
      id: "support-each",
      prompts: [
        { id: "support-for-me", field: ARRANGEMENT, required: false, drafts: { section: "support", mode: "own" } },
        { id: "support-for-you", field: STORY, required: false },
      ],
    },
  ],
} as const satisfies Sheet;
