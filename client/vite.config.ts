import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type UserConfig } from "vite";
import { FIRST_LANGUAGE, spokenIn } from "./languages.ts";
import { type PlainWords, plainPages } from "./plain-pages.ts";
import { shellWorker } from "./shell/shell.ts";
import * as english from "./src/words/en/plain.ts";

const SERVER = "http://localhost:3001";

/**
 * The client's build in one language. Nothing is inlined (scripts, styles, fonts or images), so the page lives under a
 * Content Security Policy without `unsafe-inline` and without `data:` for fonts; every asset carries a hash and may be
 * cached for ever.
 * @param words of what stands without our script, in this language
 */
export function pagesIn(language: string, words: PlainWords, { base = "/", outDir = "dist" } = {}): UserConfig {
  return {
    root: import.meta.dirname,
    base,
    plugins: [spokenIn(language), plainPages(language, words), shellWorker(base, words.note), react()],
    worker: { format: "es", plugins: () => [spokenIn(language)] },
    resolve: { conditions: ["source", ...defaultClientConditions] },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      sourcemap: false,
      assetsInlineLimit: 0,
      // What reads PDFs and certificates is this large, and comes with the page that checks files alone. In kB.
      chunkSizeWarningLimit: 700,
      modulePreload: { polyfill: false },
      // A build of a few seconds need not say where they went.
      rolldownOptions: { checks: { pluginTimings: false } },
    },
    server: {
      proxy: {
        "/api": SERVER,
        // A page, and where its one button is pressed.
        "/reminders/stop": { target: SERVER, bypass: ({ method, url }) => (method === "GET" ? url : undefined) },
        "/socket.io": { target: SERVER, ws: true },
      },
    },
  };
}

export default defineConfig(pagesIn(FIRST_LANGUAGE, english));
