import type { Author, Origin } from "../clause/facts.ts";
import type { Answer, Answers, Entry } from "../round/answer.ts";
import { entryHasWords } from "../round/answer.ts";
import type { PerSeat, Seat } from "../seat.ts";
import { SEATS } from "../seat.ts";

/** Where phrases are written: the round and the prompt whose entries they are. */
export const PHRASES_FROM = { round: "our-language", prompt: "phrases" } as const;

/** How a phrase is named: whose answer it stands in, and which entry of it. */
export interface PhraseName {
  readonly author: Seat;
  readonly entry: string;
}

/** A phrase that can be marked. One that was written more than once is one phrase, named by where it stands first. */
export interface Phrase extends PhraseName {
  readonly by: Author;
  /** Its words by part. */
  readonly parts: Entry["parts"];
  /** Every entry that says this. */
  readonly origins: readonly Origin[];
}

/** Parts are the same when they read the same: case, spacing and the form of accents do not count. */
function sayingOf({ parts }: Pick<Entry, "parts">): string {
  const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
  return JSON.stringify(
    Object.keys(parts)
      .sort()
      .map((part) => [part, plain(parts[part] ?? "")]),
  );
}

function entriesOf(answer: Answer | undefined): readonly Entry[] {
  if (answer?.state !== "answered" || answer.value.kind !== "entries") return [];
  return answer.value.entries.filter(entryHasWords);
}

/**
 * The phrases of two opened sides, in reading order.
 * @param sides the answers of the round of phrases, by seat
 */
export function phrasesIn(sides: PerSeat<Answers>): readonly Phrase[] {
  const found = new Map<string, Phrase>();
  for (const author of SEATS)
    for (const { id: entry, parts } of entriesOf(sides[author][PHRASES_FROM.prompt])) {
      const saying = sayingOf({ parts });
      const origin: Origin = { ...PHRASES_FROM, by: author, entry };
      const first = found.get(saying);
      found.set(
        saying,
        first === undefined
          ? { author, entry, by: author, parts, origins: [origin] }
          : { ...first, by: first.by === author ? author : "both", origins: [...first.origins, origin] },
      );
    }
  return [...found.values()];
}

/** The phrase of this name, or undefined. */
export function phraseNamed(phrases: readonly Phrase[], { author, entry }: PhraseName): Phrase | undefined {
  return phrases.find((phrase) => phrase.author === author && phrase.entry === entry);
}
