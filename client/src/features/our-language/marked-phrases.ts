import type { Mark } from "@footbridge/shared/domain/phrase/commands";
import { isOurs } from "@footbridge/shared/domain/phrase/draft";
import { PHRASES_FROM, type Phrase, type PhraseName, phrasesIn } from "@footbridge/shared/domain/phrase/phrases";
import type { PhrasesView } from "@footbridge/shared/domain/phrase/view";
import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { Seat } from "@footbridge/shared/domain/seat";

/** A phrase with the marks that this person may see. */
export interface MarkedPhrase {
  /** Names the phrase on the page. */
  readonly key: string;
  readonly phrase: Phrase;
  /** One's own mark, or null for none. */
  readonly mine: Mark | null;
  /** The other's, once both have marked the phrase. */
  readonly theirs: Mark | null;
}

function isNamed(one: PhraseName, other: PhraseName): boolean {
  return one.author === other.author && one.entry === other.entry;
}

/** The phrases of the opened round with their marks; null while the round is not open. */
export function markedPhrases(
  round: RoundView | undefined,
  marks: PhrasesView | null,
  seat: Seat,
): readonly MarkedPhrase[] | null {
  if (round === undefined || round.revealed === null) return null;
  const mine: Answers = Object.fromEntries(
    Object.entries(round.mine.answers).map(([prompt, { answer }]) => [prompt, answer]),
  );
  const { theirs } = round.revealed;
  return phrasesIn(seat === "a" ? { a: mine, b: theirs } : { a: theirs, b: mine }).map((phrase) => ({
    key: `${phrase.author}/${phrase.entry}`,
    phrase,
    mine: marks?.own.find((each) => isNamed(each, phrase))?.mark ?? null,
    theirs: marks?.both.find((each) => isNamed(each, phrase))?.theirs ?? null,
  }));
}

/** The round whose phrases these are. */
export const PHRASES_ROUND = PHRASES_FROM.round;

/** Where a phrase stands between the two, in the order in which the page shows them. */
export const GROUPS = ["toMark", "ours", "waiting", "partly", "notWith"] as const;
export type Group = (typeof GROUPS)[number];

/** Where a phrase stands, by what this person may see. */
export function groupOf({ mine, theirs }: Pick<MarkedPhrase, "mine" | "theirs">): Group {
  if (mine === null) return "toMark";
  if (theirs === null) return "waiting";
  if (mine.notWithMe || theirs.notWithMe) return "notWith";
  return isOurs({ a: mine, b: theirs }) ? "ours" : "partly";
}
