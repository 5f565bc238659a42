import type { PocketCard } from "./pocket-card.ts";

/** The words that the file adds to those of the two people. */
export interface CardFileWords {
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Neutral on purpose: it shows wherever the file is open. */
  readonly title: string;
  readonly when: string;
  readonly signal: string;
}

/** The name of the file; it gives nothing away. */
export const CARD_FILE_NAME = "pocket-card.html";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that stands for itself in HTML, as text and in a quoted attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const STYLE = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; margin: 0; }
body { padding: 1.25rem; background: #e8ebe8; color: #23272f; font: 1.0625rem/1.55 system-ui, sans-serif; }
main { max-width: 26rem; margin-inline: auto; padding: 1.5rem 1.25rem; background: #fcfbf7; border-radius: 3px; }
ul { display: grid; gap: 1.5rem; padding: 0; list-style: none; }
li { break-inside: avoid; }
p { overflow-wrap: anywhere; white-space: pre-wrap; }
.say { font: 1.375rem/1.4 Georgia, serif; }
.small { color: #585d62; font-size: 0.9375rem; }
.signal { margin-block-start: 1.75rem; padding-block-start: 1.25rem; border-block-start: 1px solid #7b817e; }
.signal:first-child { margin-block-start: 0; padding-block-start: 0; border: 0; }
@media (prefers-color-scheme: dark) {
  body { background: #14171a; color: #ebe6dc; }
  main { background: #1d2125; }
  .small { color: #b0aca4; }
}
@page { size: A6; margin: 8mm; }
@media print {
  body, main { max-width: none; padding: 0; background: none; color: #000; }
  .small { color: #333; }
}
`;

/**
 * The card as one file that stands by itself: it opens without a connection, runs nothing and asks for nothing.
 * @returns HTML
 */
export function pocketCardFile({ phrases, signal }: PocketCard, words: CardFileWords): string {
  const items = phrases.map(
    ({ say, when }) =>
      `<li><p class="say" dir="auto">${escaped(say)}</p>${
        when === null ? "" : `<p class="small">${escaped(words.when)}: <bdi>${escaped(when)}</bdi></p>`
      }</li>`,
  );
  const list = items.length === 0 ? "" : `<ul>\n${items.join("\n")}\n</ul>`;
  const line =
    signal === null
      ? ""
      : `<div class="signal"><p class="small">${escaped(words.signal)}</p><p dir="auto">${escaped(signal)}</p></div>`;
  return `<!doctype html>
<html lang="${escaped(words.language)}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${list}
${line}
</main>
</body>
</html>
`;
}
