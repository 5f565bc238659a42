import type { Sheet } from "../../domain/round/sheet.ts";
import { STORY } from "../fields.ts";

/**
 * First on the path: responsibility and an offer of repair, before anything is asked for.
 * The cause and the hurt are for reading and listening; they do not become lines to sign.
 */
export const OWN_PART = {
  id: "own-part",
  version: 1,
  groups: [
    {
      id: "what-ended-us",
      prompts: [
        { id: "cause", field: STORY, required: false },
        { id: "my-part", field: STORY, required: true, drafts: { section: "owning-our-parts", mode: "own" } },
      ],
    },
    {
      id: "a-hurt",
      prompts: [
        { id: "hurt-moment", field: STORY, required: false },
        { id: "hurt-cost", field: STORY, required: false },
        { id: "hurt-regret", field: STORY, required: false },
      ],
    },
    {
      id: "pattern-and-repair",
      prompts: [
        { id: "pattern", field: STORY, required: false, drafts: { section: "owning-our-parts", mode: "own" } },
        { id: "repair-offer", field: STORY, required: true, drafts: { section: "owning-our-parts", mode: "own" } },
      ],
    },
    {
      id: "my-support",
      prompts: [
        { id: "support-had", field: STORY, required: false },
        { id: "support-now", field: STORY, required: false },
        { id: "support-next", field: STORY, required: false, drafts: { section: "support", mode: "own" } },
      ],
    },
  ],
} as const satisfies Sheet;
