import fc from "fast-check";
import { index, words } from "./secrets.ts";
import type { Act, MoveStep, Who } from "./story.ts";

const who = fc.constantFrom<Who[]>("ana", "ben");

/** Something about the time of one of two check-ins, mostly of the first one. */
export const move: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("move" as const),
  by: who,
  step: fc.constantFrom<MoveStep[]>("suggest", "suggest", "agree", "agree", "take-back"),
  check: fc.constantFrom(0 as const, 0 as const, 1 as const),
  hours: index,
});

export const boundary: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("boundary" as const),
  by: who,
  tightens: fc.oneof({ weight: 2, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  which: index,
  words,
});

export const leaving: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("leave" as const),
  by: fc.constantFrom<Who[]>("ana", "ana", "ben"),
});
