import type { CardKind, CardPartId } from "@footbridge/shared/domain/card/words";
import type { Mark } from "@footbridge/shared/domain/phrase/commands";
import type { Kind, Of } from "../shapes.ts";

/** Every sentence that an archive of one's own data adds to what people wrote. One file per language beside this. */
export interface MyDataWords {
  /** BCP 47, for example `en`. */
  readonly language: string;
  /** Format tokens of a day, as Luxon reads them. */
  readonly moment: string;
  readonly readMe: {
    readonly title: string;
    /** What this is, and that it is not locked; a paragraph each. */
    readonly lead: readonly string[];
    readonly toReadTitle: string;
    /** By file, as it is called in the archive. */
    readonly toRead: Readonly<Record<"private-pages.md" | "words.md" | "agreement.md", string>>;
    readonly forProgramsTitle: string;
    readonly forPrograms: string;
    readonly files: Readonly<Record<Kind, string>>;
    readonly notInTitle: string;
    readonly notIn: readonly string[];
  };
  readonly privatePages: {
    readonly title: string;
    readonly none: string;
    readonly begun: (day: string) => string;
    readonly nothingYet: string;
  };
  readonly room: {
    readonly with: (name: string) => string;
    readonly nobody: string;
    readonly opened: (day: string) => string;
    readonly notYetIn: string;
    readonly you: string;
    readonly both: string;
    readonly round: {
      readonly writing: string;
      readonly sealed: string;
      readonly revealed: (day: string) => string;
      readonly nothing: string;
      readonly without: Readonly<Record<"skipped" | "not-today" | "blank", string>>;
      readonly theirsWithout: string;
    };
    readonly listening: {
      readonly title: string;
      readonly heard: (listener: string) => string;
      readonly yes: (speaker: string) => string;
      readonly notQuite: (speaker: string) => string;
      readonly reply: (listener: string) => string;
      readonly added: (by: string) => string;
    };
    readonly phrases: {
      readonly title: string;
      readonly none: string;
      readonly marked: (who: string, marks: string) => string;
      readonly marks: Readonly<Record<keyof Mark, string>>;
    };
    readonly cards: {
      readonly title: string;
      readonly none: string;
      readonly drafts: Readonly<Record<CardKind, string>>;
      readonly from: Readonly<Record<CardKind, (name: string, day: string) => string>>;
      readonly sealed: string;
      /** Stands on a card above the words of each part. */
      readonly parts: Readonly<Record<CardPartId, string>>;
    };
    readonly board: {
      readonly title: string;
      readonly none: string;
      readonly agreed: string;
      readonly open: string;
      readonly aside: string;
      readonly wording: (by: string) => string;
      readonly yes: (names: string) => string;
      readonly objection: (by: string) => string;
      readonly historyTitle: string;
      readonly takenBack: string;
      readonly steps: Readonly<Record<Of<"board">["history"][number]["what"], (who: string) => string>>;
    };
    readonly agreement: {
      readonly title: string;
      readonly none: string;
      readonly revision: (number: number, day: string) => string;
      readonly status: Readonly<Record<"frozen" | "signed" | "set-aside", string>>;
      readonly signed: (name: string, day: string) => string;
      readonly at: (path: string) => string;
    };
    /** Boundaries that either holds tighter than was signed. */
    readonly trial: {
      readonly title: string;
      readonly fromNow: (who: string, day: string) => string;
      readonly tightens: string;
    };
  };
}
