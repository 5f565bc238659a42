import { build } from "vite";
import { FIRST_LANGUAGE, LANGUAGES } from "./languages.ts";
import type { PlainWords } from "./plain-pages.ts";
import { pagesIn } from "./vite.config.ts";

/** Builds the pages in every language: the first one into `dist`, each other one into `dist/in/<language>`. */
for (const language of LANGUAGES) {
  const apart = language === FIRST_LANGUAGE ? {} : { base: `/in/${language}/`, outDir: `dist/in/${language}` };
  const words = (await import(`./src/words/${language}/plain.ts`)) as PlainWords;
  await build({ ...pagesIn(language, words, apart), configFile: false, logLevel: "warn" });
}
