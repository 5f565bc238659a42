import { otherSeat, type Seat } from "../seat.ts";
import type { Mark } from "./commands.ts";
import type { PhrasesState } from "./evolve.ts";
import type { PhraseName } from "./phrases.ts";

/** A phrase that both have marked, as one seat sees it. */
export interface MarkedPhraseView extends PhraseName {
  readonly mine: Mark;
  readonly theirs: Mark;
}

/** What a seat sees of marks without its own side: only what both have marked. */
export interface PhrasesTogetherView {
  readonly both: readonly MarkedPhraseView[];
}

/** One's own mark on a phrase. */
export interface OwnMark extends PhraseName {
  readonly mark: Mark;
}

/** What a seat sees of marks: its own, and the other's where both have marked the phrase. */
export interface PhrasesView extends PhrasesTogetherView {
  readonly own: readonly OwnMark[];
}

function markView({ say, hear, notWithMe }: Mark): Mark {
  return { say, hear, notWithMe };
}

/** P4: built from an allow-list for one seat; nothing that only one of the two has marked goes into it. */
export function phrasesTogetherView(state: PhrasesState, seat: Seat): PhrasesTogetherView {
  return {
    both: state.map(({ author, entry, marks }) => ({
      author,
      entry,
      mine: markView(marks[seat]),
      theirs: markView(marks[otherSeat(seat)]),
    })),
  };
}

/**
 * P4: built from an allow-list for one seat.
 * @param own that seat's own marks
 */
export function phrasesView(state: PhrasesState, seat: Seat, own: readonly OwnMark[]): PhrasesView {
  return {
    ...phrasesTogetherView(state, seat),
    own: own.map(({ author, entry, mark }) => ({ author, entry, mark: markView(mark) })),
  };
}
