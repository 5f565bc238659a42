import type { Plugin } from "vite";
import { directionOf } from "./languages.ts";
import type * as English from "./src/words/en/plain.ts";

/** The words of what stands without the product's script, in one language. */
export type PlainWords = Pick<typeof English, "away" | "note" | "withoutScript">;

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Where the neutral page lies, below the base of its language. */
const AWAY = "away/";

/** Makes the neutral page behind "Leave this page" and the sentence for browsers without scripts, out of words. */
export function plainPages(language: string, words: PlainWords): Plugin {
  const page = awayPage(language, words.away);
  return {
    name: "footbridge:plain-pages",
    transformIndexHtml: (html) => html.replace("{without script}", escaped(words.withoutScript)),
    generateBundle() {
      this.emitFile({ type: "asset", fileName: `${AWAY}index.html`, source: page });
    },
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        if (request.url !== `/${AWAY}`) return next();
        response.setHeader("content-type", "text/html; charset=utf-8").end(page);
      });
    },
  };
}

/** A plain file that asks for nothing but its own style: no script, no word of the product, a title of its own. */
function awayPage(language: string, { title, measures, oven }: PlainWords["away"]): string {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="icon.svg" />
    <link rel="stylesheet" href="page.css" />
  </head>
  <body>
    <main>
      <h1>${escaped(title)}</h1>
      ${table(measures)}
      <h2>${escaped(oven.title)}</h2>
      ${table(oven)}
    </main>
  </body>
</html>
`;
}

function table({ head, rows }: Table): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${escaped(cell)}</td>`).join("");
  const names = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n        ");
  return `<table>
        <thead><tr>${names}</tr></thead>
        <tbody>
        ${body}
        </tbody>
      </table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
