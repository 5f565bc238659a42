import type { MainJobCouple } from "../main-job.ts";
import { OUR_LANGUAGE } from "./our-language.ts";
import { OWN_PART } from "./own-part.ts";
import { NADIA, TOM } from "./people.ts";
import { reEntryTerms } from "./re-entry-terms.ts";
import { TALK } from "./talk.ts";
import { WHAT_CHANGED } from "./what-changed.ts";

/**
 * The two people of the demo with everything they write.
 *
 * @param today the day they sit down to it
 */
export function demoCouple(today: Date): MainJobCouple {
  const terms = reEntryTerms(today);
  const answersOf = (seat: "a" | "b") => ({
    "own-part": OWN_PART[seat],
    "what-changed": WHAT_CHANGED[seat],
    "our-language": OUR_LANGUAGE[seat],
    "re-entry-terms": terms[seat],
  });
  return { a: { ...NADIA, answers: answersOf("a") }, b: { ...TOM, answers: answersOf("b") }, talk: TALK };
}
