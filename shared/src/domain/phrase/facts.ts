import type { PerSeat } from "../seat.ts";
import type { Mark } from "./commands.ts";
import type { PhraseName } from "./phrases.ts";

/**
 * What the two did together with a phrase. One person's mark is no fact: it stays on that person's own side (P1) until
 * both have marked the phrase.
 */
export type PhraseFact =
  | ({ readonly type: "phrase.both-marked"; readonly marks: PerSeat<Mark>; readonly at: string } & PhraseName)
  | ({ readonly type: "phrase.not-both-marked"; readonly at: string } & PhraseName);

/** What changes on one's own side. Private: kept in the author's row and told to the author's pages only. */
export type MarkChange = { readonly type: "mark.set"; readonly mark: Mark } & PhraseName;
