import { randomBytes } from "node:crypto";
import type { Seat } from "@footbridge/shared/domain/seat";

/** Who may take a word along: the one who typed it alone, both, or nobody at all. */
export type Whose = Seat | "both" | "nobody";

/** Words that stand nowhere else, by who may have them and where they were typed. */
export class Canaries {
  readonly #all: { readonly whose: Whose; readonly where: string; readonly word: string }[] = [];

  /** A new word. */
  word(whose: Whose, where: string): string {
    const word = `canary${randomBytes(8).toString("hex")}`;
    this.note(whose, where, word);
    return word;
  }

  /** Something else than a made-up word by which a place can be recognised. */
  note(whose: Whose, where: string, word: string): void {
    this.#all.push({ whose, where, word });
  }

  /** Where the words were typed that somebody may take along, or may not. */
  places(seat: Seat, may: boolean): readonly string[] {
    return this.#all.filter(({ whose }) => (whose === seat || whose === "both") === may).map(({ where }) => where);
  }

  /** Where the words were typed that stand in a text. */
  placesIn(text: string): readonly string[] {
    return this.#all.filter(({ word }) => forms(word).some((form) => text.includes(form))).map(({ where }) => where);
  }
}

/** How a word can look in a file that does not show it as it is. */
function forms(word: string): readonly string[] {
  const bytes = Buffer.from(word, "utf8");
  // Base64 of the middle of the word, at each of the three places where it can begin.
  const base64 = [0, 1, 2].map((from) => bytes.subarray(from, from + 12).toString("base64"));
  return [word, bytes.toString("hex"), ...base64];
}
