import type { PromptGroup, Sheet } from "../../domain/round/sheet.ts";
import { PHRASE, STORY } from "../fields.ts";

/** How much of something one has, from the least to the most: for oneself alone, and never counted. */
export const MEASURES = ["hardly", "a-little", "somewhat", "quite", "very"] as const;

/** What one thanks for. */
export const APPRECIATION = {
  id: "appreciation",
  prompts: [{ id: "appreciation", field: STORY, required: true }],
} as const satisfies PromptGroup;

/** Of what was promised, one's own part alone. */
export const OWN_PROMISES = {
  id: "own-promises",
  prompts: [
    { id: "i-held", field: STORY, required: false },
    { id: "i-slipped", field: STORY, required: false },
    { id: "i-repaired", field: STORY, required: false },
  ],
} as const satisfies PromptGroup;

/** What somebody says of a small change that they offered themselves, at a later check-in. */
export const BECAME = ["done", "on-the-way", "let-go"] as const;

/** What one asks oneself; it stays one's own for good. */
export const FOR_ME = {
  id: "for-me",
  prompts: [
    { id: "kept-hope", field: { kind: "choice", options: MEASURES }, required: false },
    { id: "kept-ease", field: { kind: "choice", options: MEASURES }, required: false },
  ],
} as const satisfies PromptGroup;

/**
 * Held again and again while a trial lasts. What one thanks for comes first; of what was promised each tells their own
 * part alone. It drafts nothing: a check-in is for telling, and the agreement changes on the board.
 */
export const CHECK_IN = {
  id: "check-in",
  version: 2,
  short: ["appreciation", "own-promises", "pace"],
  groups: [
    APPRECIATION,
    OWN_PROMISES,
    {
      id: "earlier-change",
      prompts: [{ id: "change-became", field: { kind: "choice", options: BECAME }, required: false }],
    },
    { id: "topic", prompts: [{ id: "topic", field: STORY, required: false }] },
    {
      id: "one-change",
      prompts: [
        { id: "change", field: PHRASE, required: false },
        { id: "change-owner", field: { kind: "choice", options: ["me", "us"] }, required: false },
        { id: "change-by", field: { kind: "date" }, required: false },
      ],
    },
    {
      id: "pace",
      prompts: [{ id: "pace", field: { kind: "choice", options: ["slower", "same", "next"] }, required: true }],
    },
    FOR_ME,
  ],
} as const satisfies Sheet;
