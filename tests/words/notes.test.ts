import { expect, it } from "vitest";
import { note } from "../../client/src/words/en/plain.ts";
import { NOTE_WORDS } from "../../server/src/reminders/words/en.ts";

it("[P16d] a note says the same by e-mail and on a device, and the page shows what it says", () => {
  expect([NOTE_WORDS.subject, NOTE_WORDS.body]).toStrictEqual([note.title, note.body]);
});
