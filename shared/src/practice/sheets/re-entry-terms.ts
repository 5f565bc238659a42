import type { DraftRule, Prompt, SectionId, Sheet, TermId } from "../../domain/round/sheet.ts";
import { ARRANGEMENT, entriesOf, NAME, PHRASE } from "../fields.ts";

/** One value for the two of them, as a typed term of the agreement. */
function term(section: SectionId, id: TermId): DraftRule {
  return { section, mode: "together", term: id };
}

/** An arrangement that is one for the two of them, in their own words. */
function shared(id: string, section: SectionId): Prompt {
  return { id, field: ARRANGEMENT, required: false, drafts: { section, mode: "together" } };
}

/** How to begin again slowly: a trial with an end, and every arrangement that carries it. */
export const RE_ENTRY_TERMS = {
  id: "re-entry-terms",
  version: 2,
  groups: [
    { id: "purpose", prompts: [shared("purpose", "purpose")] },
    {
      id: "trial",
      prompts: [
        {
          id: "trial-length",
          field: { kind: "length", unit: "weeks", min: 4, max: 26, suggested: 12 },
          required: true,
          drafts: term("pace", "trial-length"),
        },
        { id: "trial-start", field: { kind: "date" }, required: false, drafts: term("pace", "trial-start") },
        { id: "trial-midpoint", field: { kind: "date" }, required: false, drafts: term("pace", "trial-midpoint") },
      ],
    },
    {
      id: "status",
      prompts: [
        { id: "status-name", field: NAME, required: true, drafts: { section: "status", mode: "together" } },
        {
          id: "exclusivity",
          field: { kind: "choice", options: ["exclusive", "not-exclusive"] },
          required: true,
          drafts: term("status", "exclusivity"),
        },
      ],
    },
    {
      id: "check-ins",
      prompts: [
        { id: "check-in-day", field: { kind: "weekday" }, required: false, drafts: term("check-ins", "check-in-day") },
        { id: "check-in-time", field: { kind: "time" }, required: false, drafts: term("check-ins", "check-in-time") },
        {
          id: "check-in-length",
          field: { kind: "length", unit: "minutes", min: 10, max: 180, suggested: 45 },
          required: false,
          drafts: term("check-ins", "check-in-length"),
        },
      ],
    },
    { id: "contact", prompts: [shared("contact", "boundaries"), shared("time-together", "boundaries")] },
    { id: "closeness", prompts: [shared("intimacy", "boundaries"), shared("other-people", "boundaries")] },
    {
      id: "daily-life",
      prompts: [
        shared("homes-and-keys", "boundaries"),
        shared("money", "boundaries"),
        shared("children-and-pets", "boundaries"),
      ],
    },
    { id: "trust", prompts: [shared("whom-we-tell", "boundaries"), shared("the-past", "boundaries")] },
    { id: "pace", prompts: [shared("pace-today", "pace"), shared("pace-next", "pace")] },
    {
      id: "recurring",
      prompts: [
        {
          id: "recurring-problems",
          field: entriesOf(0, ["trigger", "early-sign", "my-move", "your-move", "repair"]),
          required: false,
          drafts: { section: "game-plan", mode: "own" },
        },
      ],
    },
    {
      id: "time-out",
      prompts: [
        { id: "time-out-signal", field: NAME, required: false, drafts: { section: "time-out", mode: "together" } },
        {
          id: "time-out-length",
          field: { kind: "length", unit: "minutes", min: 5, max: 1440, suggested: 20 },
          required: false,
          drafts: term("time-out", "time-out-length"),
        },
        { id: "time-out-return", field: PHRASE, required: false, drafts: { section: "time-out", mode: "together" } },
      ],
    },
    {
      id: "support",
      prompts: [
        {
          id: "therapist",
          field: { kind: "choice", options: ["from-the-start", "in-reserve", "without"] },
          required: false,
          drafts: { section: "support", mode: "together" },
        },
        {
          id: "workshop",
          field: { kind: "choice", options: ["yes", "later", "no"] },
          required: false,
          drafts: { section: "support", mode: "together" },
        },
      ],
    },
    {
      id: "something-new",
      prompts: [{ id: "something-new", field: PHRASE, required: false, drafts: { section: "game-plan", mode: "own" } }],
    },
    {
      id: "slips",
      prompts: [
        {
          id: "slip-told",
          field: { kind: "length", unit: "hours", min: 1, max: 168, suggested: 24 },
          required: false,
          drafts: { section: "slips", mode: "own" },
        },
        { id: "slip-repair", field: ARRANGEMENT, required: false, drafts: { section: "slips", mode: "own" } },
      ],
    },
    { id: "ending", prompts: [shared("ending-said", "ending"), shared("ending-first-48-hours", "ending")] },
    { id: "after", prompts: [shared("ending-belongings", "ending"), shared("ending-contact", "ending")] },
    { id: "changing", prompts: [shared("changing", "change")] },
    {
      id: "today",
      prompts: [
        {
          id: "commitment",
          field: { kind: "choice", options: ["here", "starting", "not-yet"] },
          required: true,
          drafts: { section: "purpose", mode: "own" },
        },
      ],
    },
  ],
} as const satisfies Sheet;
