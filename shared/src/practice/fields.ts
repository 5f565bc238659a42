import type { Field } from "../domain/round/sheet.ts";

/** For telling a story or giving a reason, in characters. */
const LONG_LIMIT = 4000;
/** For one agreed arrangement: its draft puts a few words in front and still has to fit a clause. In characters. */
const ARRANGEMENT_LIMIT = 2000;
/** For a sentence, in characters. */
const PHRASE_LIMIT = 300;
/** For a name or a signal, in characters. */
const NAME_LIMIT = 200;
/** Eight entries of five parts stay below 40 kB of UTF-8, well inside one message. */
const ENTRIES_AT_MOST = 8;
const PART_LIMIT = 300;

export const STORY: Field = { kind: "text", size: "long", limit: LONG_LIMIT };
export const ARRANGEMENT: Field = { kind: "text", size: "long", limit: ARRANGEMENT_LIMIT };
export const PHRASE: Field = { kind: "text", size: "phrase", limit: PHRASE_LIMIT };
export const NAME: Field = { kind: "text", size: "phrase", limit: NAME_LIMIT };

/**
 * A field of repeatable entries with these parts.
 * @param atLeast how many entries with words a sheet needs before it can be sealed, unless the prompt is skipped
 * @param partIds the parts of each entry, in the order in which they are written
 */
export function entriesOf(atLeast: number, partIds: readonly string[]): Field {
  return {
    kind: "entries",
    atLeast,
    atMost: ENTRIES_AT_MOST,
    parts: partIds.map((id) => ({ id, limit: PART_LIMIT })),
  };
}
