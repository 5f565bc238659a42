import type { RejectionCode } from "../domain/decision.ts";
import type { Entry, Value } from "../domain/round/answer.ts";
import type { SectionId, TermId } from "../domain/round/sheet.ts";
import type { PrivatePageKind } from "./private-pages.ts";
import type { RoundKind } from "./sheets.ts";

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
  /** The line that is drafted where neither answered though a reading asks for it (`StandIn`). */
  readonly standIn?: string;
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

/** One question of a private page. */
export interface PrivatePromptWords {
  /** Short; names the answer where it is listed. */
  readonly title: string;
  /** The question. */
  readonly ask: string;
  readonly hint?: string;
}

/** The words of one kind of private page. */
export interface PrivatePageWords {
  readonly title: string;
  /** One line: what the page is for. */
  readonly purpose: string;
  /** Two or three sentences at the head of a page. */
  readonly lead: string;
  /** Words by prompt id. */
  readonly prompts: Readonly<Record<string, PrivatePromptWords>>;
}

export interface SectionWords {
  readonly title: string;
  readonly description: string;
  /** What the section says while nothing stands in it. */
  readonly empty: string;
}

export interface TermWords {
  readonly title: string;
  /**
   * The line of the agreement for a value, and for the same as the other wrote it, where that reads differently; throws
   * RangeError for a value of another kind.
   */
  readonly sentence: (value: Value, also?: Value) => string;
}

/** Everything that the practice says in one language. */
export interface PracticeWords {
  /** BCP 47, for example `en`. */
  readonly language: string;
  readonly sheets: Readonly<Record<RoundKind, SheetWords>>;
  readonly privatePages: Readonly<Record<PrivatePageKind, PrivatePageWords>>;
  readonly sections: Readonly<Record<SectionId, SectionWords>>;
  readonly terms: Readonly<Record<TermId, TermWords>>;
  readonly rejections: Readonly<Record<RejectionCode, string>>;
  readonly standingSentence: string;
  /** What a signer consents to; it is part of what both sign. */
  readonly consentSentence: string;
  /** An answer as people read it. */
  readonly describeValue: (words: ValueWords, value: Value) => string;
  /** One entry, a line for each part with words. */
  readonly describeEntry: (words: ValueWords, entry: Entry) => string;
  /** The line of the agreement that an answer drafts, for a prompt that has no term. */
  readonly draftText: (words: PromptWords, value: Value) => string;
}
