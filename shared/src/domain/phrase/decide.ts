import type { Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import type { RoundState } from "../round/evolve.ts";
import type { PerSeat } from "../seat.ts";
import { SEATS } from "../seat.ts";
import type { Mark, PhraseCommand } from "./commands.ts";
import type { PhrasesState } from "./evolve.ts";
import { marksOf } from "./evolve.ts";
import type { MarkChange, PhraseFact } from "./facts.ts";
import type { Phrase, PhraseName } from "./phrases.ts";
import { phraseNamed } from "./phrases.ts";

/** All that a mark is decided on: whether the round is open, and the phrases in it. Never the other's mark. */
export interface PhraseGround {
  readonly round: RoundState;
  /** The phrases of both sides; nothing while the round is not open. */
  readonly phrases: readonly Phrase[];
}

/** Decides a mark on a phrase. */
export function decidePhrase(command: PhraseCommand, { round, phrases }: PhraseGround): Decision<MarkChange> {
  if (round.revealedAt === null) return reject("round-not-open");
  const phrase = phraseNamed(phrases, command);
  if (phrase === undefined) return reject("phrase-unknown");
  const { say, hear, notWithMe } = command;
  if (notWithMe && (say || hear)) return reject("mark-not-valid");
  const { author, entry } = phrase;
  return accept({ type: "mark.set", author, entry, mark: { say, hear, notWithMe } });
}

function sameMark(one: Mark, other: Mark): boolean {
  return one.say === other.say && one.hear === other.hear && one.notWithMe === other.notWithMe;
}

/** Whether what both know of a phrase is what the database says of both marks. */
export function marksAreKnown(known: PerSeat<Mark> | null, marks: PerSeat<Mark> | null): boolean {
  if (known === null || marks === null) return known === marks;
  return SEATS.every((seat) => sameMark(known[seat], marks[seat]));
}

/**
 * What now holds for both, after one of them marked a phrase. No facts where nothing changed for both.
 * @param marks both marks, or null while not both have marked it
 */
export function settleMarks(
  { author, entry }: PhraseName,
  state: PhrasesState,
  marks: PerSeat<Mark> | null,
  now: string,
): readonly PhraseFact[] {
  if (marksAreKnown(marksOf(state, { author, entry }), marks)) return [];
  return [
    marks === null
      ? { type: "phrase.not-both-marked", author, entry, at: now }
      : { type: "phrase.both-marked", author, entry, marks, at: now },
  ];
}
