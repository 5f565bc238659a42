import { LAYER_IDS, layerPrompts } from "../sheets/what-changed.ts";
import type { NoteKind, NotePlaces } from "./notes.ts";

const NONE: readonly NoteKind[] = [];
/** Where someone tells what happened. */
const TELLING: readonly NoteKind[] = ["blame", "but-you", "absolute"];
/** Where someone says what they will do. */
const OFFERING: readonly NoteKind[] = ["promise", "but-you"];

/** What is asked in every round of a trial. */
const OF_THESE_DAYS: Readonly<Record<string, readonly NoteKind[]>> = {
  appreciation: ["but-you"],
  "i-held": ["but-you"],
  "i-slipped": ["blame", "but-you"],
  "i-repaired": OFFERING,
};

/**
 * Every prompt with words of one's own has its row, also where no note helps: an arrangement may well say "never", and what
 * something cost the other has to be told as theirs.
 */
export const NOTE_PLACES: NotePlaces = {
  "own-part": {
    cause: TELLING,
    "my-part": TELLING,
    "hurt-moment": TELLING,
    "hurt-cost": ["but-you"],
    "hurt-regret": ["blame", "but-you"],
    pattern: TELLING,
    "repair-offer": OFFERING,
    "support-had": NONE,
    "support-now": NONE,
    "support-next": ["promise"],
  },
  "what-changed": {
    different: ["promise", ...TELLING],
    skills: ["but-you"],
    "skills-seen": ["absolute"],
    conflict: TELLING,
    turns: TELLING,
    "first-thirty-days": OFFERING,
    "what-i-would-do": OFFERING,
    ...Object.fromEntries<readonly NoteKind[]>(
      LAYER_IDS.flatMap((layer) => {
        const { me, us, fill } = layerPrompts(layer);
        return [
          [me.evidence, ["promise", "but-you", "absolute"]],
          [us.evidence, TELLING],
          [fill, ["promise", ...TELLING]],
        ];
      }),
    ),
  },
  "our-language": {
    phrases: TELLING,
    "hard-for-you": TELLING,
    "hard-for-me": ["but-you", "absolute"],
    "first-step": ["promise"],
    "support-for-me": ["blame", "but-you"],
    "support-for-you": NONE,
  },
  "re-entry-terms": {
    purpose: NONE,
    "status-name": NONE,
    contact: NONE,
    "time-together": NONE,
    intimacy: NONE,
    "other-people": NONE,
    "homes-and-keys": NONE,
    money: NONE,
    "children-and-pets": NONE,
    "whom-we-tell": NONE,
    "the-past": ["blame", "but-you"],
    "pace-today": NONE,
    "pace-next": NONE,
    "recurring-problems": TELLING,
    "time-out-signal": NONE,
    "time-out-return": NONE,
    "something-new": NONE,
    "slip-repair": ["promise"],
    "ending-said": NONE,
    "ending-first-48-hours": NONE,
    "ending-belongings": NONE,
    "ending-contact": NONE,
    changing: NONE,
  },
  "check-in": { ...OF_THESE_DAYS, topic: TELLING, change: ["promise"] },
  midpoint: { ...OF_THESE_DAYS, why: ["blame", "but-you"] },
  decision: { ...OF_THESE_DAYS, why: ["blame", "but-you"] },
};
