import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { PSEUDO } from "./pseudo.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PACKAGES = ["shared", "server", "client"];
/** Where a language is a folder, with what stands for the package there. */
const FOLDERS = [
  { folder: "client/src/words", also: [] },
  { folder: "shared/src/practice", also: ["en.ts"] },
  { folder: "shared/src/verify/words", also: ["en.ts"] },
  { folder: "server/src/export/words", also: ["en.ts"] },
  { folder: "server/src/calendar/words", also: ["en.ts"] },
  { folder: "server/src/my-data/words", also: ["en.ts"] },
];

/** The product with one more language dropped in, in a folder of its own. */
export interface Copy {
  readonly root: string;
  remove(): void;
}

/** Copies the sources, drops the made-up language in beside English, and builds the pages in both. */
export function copyWithPseudo(): Copy {
  const root = mkdtempSync(join(tmpdir(), "footbridge-language-"));
  for (const name of [
    ...PACKAGES,
    "migrations",
    "package.json",
    "tsconfig.base.json",
    "tsconfig.json",
    "tests/tsconfig.json",
  ])
    cpSync(join(ROOT, name), join(root, name), {
      recursive: true,
      filter: (path) => !/(^|\/)(node_modules|dist)$|\.test\.tsx?$|\.tsbuildinfo$/.test(path),
    });
  linkPackages(root);
  cpSync(join(ROOT, "tests/e2e/second-language/pseudo.ts"), join(root, "shared/src/practice/pseudo.ts"));
  for (const { folder, also } of FOLDERS) dropIn(root, folder, also);
  const built = spawnSync(process.execPath, ["--import", "tsx", "--conditions=source", "client/build.ts"], {
    cwd: root,
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`the pages were not built: ${built.stderr}`);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function linkPackages(root: string): void {
  const installed = join(ROOT, "node_modules");
  mkdirSync(join(root, "node_modules", "@footbridge"), { recursive: true });
  for (const name of readdirSync(installed))
    if (name !== "@footbridge") symlinkSync(join(installed, name), join(root, "node_modules", name));
  for (const name of PACKAGES) symlinkSync(join(root, name), join(root, "node_modules", "@footbridge", name));
}

/** For every file of English words there is one of the same name, with the same names in it. */
function dropIn(root: string, folder: string, also: readonly string[]): void {
  const base = join(root, folder);
  const inside = readdirSync(base, { recursive: true, encoding: "utf8" }).filter((path) => /^en\/.*\.ts$/.test(path));
  for (const english of [...inside, ...also]) {
    const made = join(base, english.replace(/^en(?=[/.])/, PSEUDO));
    mkdirSync(dirname(made), { recursive: true });
    const from = `./${relative(dirname(made), join(base, english))}`;
    const names = [...readFileSync(join(base, english), "utf8").matchAll(/^export (?:const|function) (\w+)/gm)];
    writeFileSync(
      made,
      [
        `import * as english from ${JSON.stringify(from)};`,
        'import { inPseudo } from "@footbridge/shared/practice/pseudo";',
        ...names.map(([, name]) => `export const ${name} = inPseudo(english.${name});`),
      ].join("\n"),
    );
  }
  const list = join(base, "languages.ts");
  if (also.length === 0) return;
  const said = readFileSync(list, "utf8");
  const [, words] = /import \{ (\w+) as EN \}/.exec(said) ?? [];
  const more = said.replace("= [EN]", "= [EN, PSEUDO]");
  if (words === undefined || more === said) throw new Error(`a language cannot be dropped into ${folder}`);
  writeFileSync(list, `import { ${words} as PSEUDO } from "./${PSEUDO}.ts";\n${more}`);
}
