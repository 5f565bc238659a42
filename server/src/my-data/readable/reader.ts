import type { Author } from "@footbridge/shared/domain/clause/facts";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { practiceIn } from "@footbridge/shared/practice/languages";
import type { PracticeWords } from "@footbridge/shared/practice/words";
import { DateTime } from "luxon";
import { myDataWordsIn } from "../words/languages.ts";
import type { MyDataWords } from "../words/my-data-words.ts";

/** In which words an archive is written for its reader. */
export interface Reader {
  readonly words: MyDataWords;
  readonly practice: PracticeWords;
  /** A day as people read it, in UTC. @param at ISO 8601, UTC */
  day(at: string): string;
}

/** A reader who sits at a workspace. */
export interface Seated extends Reader {
  readonly seat: Seat;
  /** What somebody is called: "you" for the reader. */
  who(author: Author): string;
}

/** Someone who reads this language. @param language BCP 47 */
export function readerOf(language: string): Reader {
  const words = myDataWordsIn(language);
  return {
    words,
    practice: practiceIn(language),
    day: (at) => DateTime.fromISO(at, { zone: "utc", locale: words.language }).toFormat(words.moment),
  };
}

/** The same reader in one of their workspaces. */
export function seated(reader: Reader, { seat, names }: Pick<WorkspaceView, "seat" | "names">): Seated {
  const { you, both } = reader.words.room;
  return {
    ...reader,
    seat,
    who: (author) => (author === "both" ? both : author === seat ? you : (names[author] ?? "")),
  };
}

/** Paragraphs of a Markdown file, from blocks of it. */
export function page(blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}
