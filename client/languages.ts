import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** The language that every file of words exists in, and whose files give the types. */
export const FIRST_LANGUAGE = "en";

const WORDS = join(import.meta.dirname, "src", "words");

/** The languages of the interface (BCP 47): each is a folder beside `words/en`. The first language comes first. */
export const LANGUAGES: readonly string[] = readdirSync(WORDS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort((one, other) => Number(other === FIRST_LANGUAGE) - Number(one === FIRST_LANGUAGE) || (one < other ? -1 : 1));

/** Scripts and languages that are written from right to left. `XB` is the made-up region of right-to-left tests. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)|-(Arab|Hebr|Thaa)(-|$)/;

/** How a language is written, for `dir`. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr";
}

const FROM_PACKAGE = new RegExp(`^(@footbridge/shared/(?:practice|verify/words)/)${FIRST_LANGUAGE}(/|$)`);
const FROM_FILE = new RegExp(`^(\\.{1,2}/(?:.*/)?)${FIRST_LANGUAGE}((?:/[^/]+)*\\.ts)$`);
/** A file of words itself, of whatever language: what it takes from another language is meant. */
const OF_WORDS = new RegExp(
  `/(?:words|practice)/(?:${LANGUAGES.map((each) => each.replace("-", "\\-")).join("|")})[/.]`,
);

/**
 * Builds the pages in one language: wherever a page asks for English words, it gets the file of the same name in this
 * language. So there is one build per language, none carries the words of another, and a language is a folder.
 */
export function spokenIn(language: string): Plugin {
  return {
    name: "footbridge:language",
    enforce: "pre",
    async resolveId(asked, importer, options) {
      if (language === FIRST_LANGUAGE || importer === undefined || OF_WORDS.test(importer)) return null;
      const spoken = FROM_PACKAGE.test(asked)
        ? asked.replace(FROM_PACKAGE, `$1${language}$2`)
        : /\/words\/|^\.\//.test(asked)
          ? asked.replace(FROM_FILE, `$1${language}$2`)
          : asked;
      return spoken === asked ? null : this.resolve(spoken, importer, { ...options, skipSelf: true });
    },
    transformIndexHtml: (html) =>
      html
        .replace('<html lang="en">', `<html lang="${language}" dir="${directionOf(language)}">`)
        .replace("</title>", `</title>\n    <meta name="languages" content="${LANGUAGES.join(" ")}" />`),
  };
}
