import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import type { PlainWords } from "../plain-pages.ts";

/** The pages that are there without a connection, beside the frame. */
const AT_HAND = ["/features/library/LibraryPages.tsx", "/features/our-language/CardHerePage.tsx"];
/** Files that lie beside the scripts and are asked for by the page itself. */
const BESIDE = ["icon.svg", "manifest.webmanifest"];

type Chunk = Rolldown.OutputChunk;

/** The files that a script needs before it can begin. */
function filesOf(first: Chunk, chunks: ReadonlyMap<string, Chunk>): readonly string[] {
  const found = new Set<string>();
  const waiting = [first.fileName];
  for (const name of waiting) {
    const chunk = chunks.get(name);
    if (chunk === undefined || found.has(name)) continue;
    found.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    waiting.push(...chunk.imports);
  }
  return [...found];
}

/**
 * Makes the worker that keeps the frame and the library at hand (`worker.js`), out of what this build made. Its version is
 * that of its files: what did not change is no newer version.
 * @param base where the pages of this language lie
 * @param note what a note says in this language
 */
export function shellWorker(base: string, note: PlainWords["note"]): Plugin {
  return {
    name: "footbridge:shell-worker",
    apply: "build",
    generateBundle(_options, bundle) {
      const all = Object.values(bundle).filter((file): file is Chunk => file.type === "chunk");
      const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]));
      const frame = all.filter(({ isEntry }) => isEntry).flatMap((entry) => filesOf(entry, chunks));
      const pages = AT_HAND.map((page) => all.find(({ facadeModuleId }) => facadeModuleId?.endsWith(page) === true));
      const missing = AT_HAND.find((_page, index) => pages[index] === undefined);
      if (missing !== undefined) this.error(`${missing} is no script of its own: it could not be kept at hand`);
      const atHand = pages.flatMap((page) => (page === undefined ? [] : filesOf(page, chunks)));
      const files = [...new Set([...frame, ...atHand, ...BESIDE])].sort().map((name) => `${base}${name}`);
      const source = readFileSync(join(import.meta.dirname, "worker.js"), "utf8")
        .replace('"{note title}"', () => JSON.stringify(note.title))
        .replace('"{note body}"', () => JSON.stringify(note.body))
        .replace("{index}", `${base}index.html`)
        .replace("{files}", files.join(" "));
      const version = createHash("sha256").update(source).digest("hex").slice(0, 16);
      this.emitFile({ type: "asset", fileName: "worker.js", source: source.replace("{version}", version) });
    },
  };
}
