import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Edit, Plant } from "./plant.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CACHE = join(ROOT, ".cache", "plants");
/** What is copied, because it may be changed or because it must find what was changed. */
const COPIED = ["server/src", "shared/src", "migrations", "tests/privacy", "tests/support"];
/** What is left where it is; the copy points to it. */
const POINTED_AT = ["client", "server/assets", "server/package.json", "shared/package.json", "package.json"];

/** How often a text stands in a file. */
function occurrences(file: string, text: string): number {
  return readFileSync(join(ROOT, file), "utf8").split(text).length - 1;
}

/** What keeps a plant from being planted: texts that do not stand exactly once where they are looked for. */
export function misfits({ edits }: Plant): readonly string[] {
  return edits
    .map(({ file, find }) => ({ file, find, count: occurrences(file, find) }))
    .filter(({ count }) => count !== 1)
    .map(({ file, find, count }) => `${file}: ${count} times: ${find.split("\n")[0]?.trim()}`);
}

/**
 * Makes a copy of what runs, with something planted in it.
 * @param name of the folder under `.cache/plants`
 * @returns the copy's folder
 */
export function plantedCopy(name: string, edits: readonly Edit[]): string {
  const folder = join(CACHE, name);
  rmSync(folder, { recursive: true, force: true });
  for (const part of COPIED) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const part of POINTED_AT) symlinkSync(join(ROOT, part), join(folder, part));
  mkdirSync(join(folder, "node_modules", "@footbridge"), { recursive: true });
  for (const part of ["server", "shared"])
    symlinkSync(join(folder, part), join(folder, "node_modules", "@footbridge", part));
  for (const { file, find, replace } of edits) {
    const path = join(folder, file);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(find, () => replace),
    );
  }
  return folder;
}

/** Takes every copy away. */
export function clearCopies(): void {
  rmSync(CACHE, { recursive: true, force: true });
}
