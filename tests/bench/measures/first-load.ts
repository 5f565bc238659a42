import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { type Row, row } from "../report.ts";

const PAGES = new URL("../../../client/dist/", import.meta.url);
/** What a script needs before it runs; what it asks for later stands in brackets. */
const NEEDED = /(?:from|import)\s*"\.\/([^"]+\.js)"/g;
const SCRIPTS = /(?:src|href)="\/assets\/([^"]+\.js)"/g;
/** The page of a workspace, which a person who comes back sees first; by the beginning of its file. */
const ROOM = /"(?:\.\/|assets\/)(WorkspacePages-[^"]+\.js)"/;

async function closure(first: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const waiting = [...first];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    const script = await readFile(new URL(`assets/${name}`, PAGES));
    found.set(name, script);
    for (const [, needed] of script.toString("utf8").matchAll(NEEDED)) if (needed !== undefined) waiting.push(needed);
  }
  return found;
}

function gzipped(scripts: ReadonlyMap<string, Buffer>): number {
  return [...scripts.values()].reduce((sum, script) => sum + gzipSync(script).length, 0) / 1000;
}

/** (i) How much script has to come before the first page can be used. */
export async function firstLoad(): Promise<readonly Row[]> {
  const index = await readFile(new URL("index.html", PAGES), "utf8");
  const entry = [...index.matchAll(SCRIPTS)].map(([, name]) => name ?? "");
  const first = await closure(entry);
  const room = [...first.values()].map((script) => ROOM.exec(script.toString("utf8"))?.[1]).find((name) => name);
  const bar = { of: "value", most: 110 } as const;
  const rows = [row({ measure: "i", what: "script of the first page, gzip", unit: "kB", bar }, [gzipped(first)])];
  if (room !== undefined) {
    const all = await closure([...entry, room]);
    rows.push(row({ measure: "i", what: "script of a workspace with its line, gzip", unit: "kB" }, [gzipped(all)]));
  }
  return rows;
}
