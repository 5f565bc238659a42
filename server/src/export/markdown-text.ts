import { paragraphsOf } from "./lines.ts";

/** Paragraphs of a person's words, the first with a lead before it. A backslash at a line's end keeps the line break. */
export function led(lead: string, text: string): readonly string[] {
  const [first = [], ...rest] = paragraphsOf(text).map((lines) => lines.map(escaped));
  return [`${lead} ${first.join("\\\n")}`.trimEnd(), ...rest.map((lines) => lines.join("\\\n"))];
}

/** A person's words in one line. */
export function inline(text: string): string {
  return paragraphsOf(text)
    .flatMap((lines) => lines.map(escaped))
    .join(" ");
}

/**
 * Escapes one line: what CommonMark reads as markup anywhere, then what it reads as markup at a line's start, then the
 * three shapes that GitHub's flavour turns into links by itself (address, `www.`, e-mail).
 */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/^[-+=:]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(?<=www)\./gi, "\\.")
    .replace(/@/g, "\\@");
}
