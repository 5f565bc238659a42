import type { Answer } from "@footbridge/shared/domain/round/answer";
import type { NoteKind } from "@footbridge/shared/practice/gentle-notes/notes";
import type { NoteReader } from "@footbridge/shared/practice/gentle-notes/reader";

/** Most pieces of a text that one note shows. */
const PIECES = 3;

/** A note on what stands in one field. */
export interface NoteHere {
  readonly kind: NoteKind;
  /** The words that it is about, each once, in the order of the text. */
  readonly about: readonly string[];
}

/** The words of an answer, field by field: a text, or the parts of its entries. */
export function textsOf(answer: Answer): readonly string[] {
  if (answer.state !== "answered") return [];
  if (answer.value.kind === "text") return [answer.value.text];
  if (answer.value.kind === "entries") return answer.value.entries.flatMap(({ parts }) => Object.values(parts));
  return [];
}

/**
 * The notes on these texts, one of each kind at most, in the order of the kinds.
 * @param kinds the kinds that help with this prompt and that the person has not put away
 */
export function notesHere(texts: readonly string[], kinds: readonly NoteKind[], read: NoteReader): readonly NoteHere[] {
  const found = texts.flatMap((text) =>
    read(text, kinds).noticed.map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) })),
  );
  return kinds.flatMap((kind) => {
    const words = found.filter((each) => each.kind === kind).map((each) => each.words);
    return words.length === 0 ? [] : [{ kind, about: [...new Set(words)].slice(0, PIECES) }];
  });
}
