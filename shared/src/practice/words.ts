import type { RejectionCode } from "../domain/decision.ts";
import type { Entry, Value } from "../domain/round/answer.ts";
import type { SectionId, TermId } from "../domain/round/sheet.ts";
import type { SheetId } from "./sheets.ts";

/** One of the options of a choice. */
export interface OptionWords {
  /** What the person picks. */
  readonly label: string;
  /** What it says as a line of the agreement; there when the prompt drafts one. */
  readonly clause?: string;
}

/** One part of a repeatable entry. */
export interface PartWords {
  readonly label: string;
  readonly placeholder: string;
}

/** A unit after the number 1, and after every other number. */
export interface UnitWords {
  readonly one: string;
  readonly many: string;
}

/** What it takes to write out a value. */
export interface ValueWords {
  readonly options?: Readonly<Record<string, OptionWords>>;
  readonly parts?: Readonly<Record<string, PartWords>>;
  readonly unit?: UnitWords;
}

export interface PromptWords extends ValueWords {
  /** Short; in the agreement it names where a line came from. */
  readonly title: string;
  /** The question. */
  readonly ask: string;
  readonly hint?: string;
  readonly example?: string;
  /** The line of the agreement that an answer drafts, with `{said}` for the answer; without it, the answer alone. */
  readonly clause?: string;
}

export interface SheetWords {
  readonly title: string;
  /** One line: what the sheet is for. */
  readonly purpose: string;
  /** Two or three sentences, the last about what happens with the words. */
  readonly intro: readonly string[];
  /** Titles by group id. */
  readonly groups: Readonly<Record<string, string>>;
  /** Words by prompt id. */
  readonly prompts: Readonly<Record<string, PromptWords>>;
}

export interface SectionWords {
  readonly title: string;
  readonly description: string;
  /** What the section says while nothing stands in it. */
  readonly empty: string;
}

export interface TermWords {
  readonly title: string;
  /** The line of the agreement for a value; throws RangeError for a value of another kind. */
  readonly sentence: (value: Value) => string;
}

/** Everything that the practice says in one language. */
export interface PracticeWords {
  /** BCP 47, for example `en`. */
  readonly language: string;
  readonly sheets: Readonly<Record<SheetId, SheetWords>>;
  readonly sections: Readonly<Record<SectionId, SectionWords>>;
  readonly terms: Readonly<Record<TermId, TermWords>>;
  readonly rejections: Readonly<Record<RejectionCode, string>>;
  readonly standingSentence: string;
  /** An answer as people read it. */
  readonly describeValue: (words: ValueWords, value: Value) => string;
  /** One entry, a line for each part with words. */
  readonly describeEntry: (words: ValueWords, entry: Entry) => string;
  /** The line of the agreement that an answer drafts, for a prompt that has no term. */
  readonly draftText: (words: PromptWords, value: Value) => string;
}
