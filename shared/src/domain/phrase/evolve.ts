import type { PerSeat } from "../seat.ts";
import type { Mark } from "./commands.ts";
import type { PhraseFact } from "./facts.ts";
import type { PhraseName } from "./phrases.ts";

/** A phrase that both have marked. */
export interface MarkedPhrase extends PhraseName {
  readonly marks: PerSeat<Mark>;
}

/** What both know of their phrases: those that both have marked, in the order in which that came about. */
export type PhrasesState = readonly MarkedPhrase[];

export const NEW_PHRASES: PhrasesState = [];

function isNamed(phrase: PhraseName, { author, entry }: PhraseName): boolean {
  return phrase.author === author && phrase.entry === entry;
}

/** Both marks on a phrase, or null while not both have marked it. */
export function marksOf(state: PhrasesState, name: PhraseName): PerSeat<Mark> | null {
  return state.find((phrase) => isNamed(phrase, name))?.marks ?? null;
}

/** The phrases after one more fact. */
export function evolvePhrases(state: PhrasesState, fact: PhraseFact): PhrasesState {
  if (fact.type === "phrase.not-both-marked") return state.filter((phrase) => !isNamed(phrase, fact));
  const { author, entry, marks } = fact;
  const marked = { author, entry, marks };
  return marksOf(state, fact) === null
    ? [...state, marked]
    : state.map((phrase) => (isNamed(phrase, fact) ? marked : phrase));
}
