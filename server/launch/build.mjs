import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, step } from "./step.mjs";

/** What the build is made from, besides the installed packages. */
const SOURCES = ["shared", "server", "client", "tsconfig.base.json", "package-lock.json"];
/** What stands among the sources and is not one. */
const NOT_SOURCES = new Set(["node_modules", "dist", "launch"]);
/** What must be there after a build. */
const PRODUCTS = [join("server", "dist", "main.js"), join("client", "dist", "index.html")];

const stampFile = join(root, ".cache", "build.txt");

/**
 * Builds shared, server and client when a source changed, came or went since the last build.
 *
 * @param {AbortSignal} stop ends a running build when aborted
 * @throws {import("./step.mjs").StepError} when it does not build
 */
export async function ensureBuilt(stop) {
  const complete = PRODUCTS.every((product) => existsSync(join(root, product)));
  const wanted = fingerprint();
  if (complete && existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  const tool = (/** @type {string[]} */ ...parts) => join(root, "node_modules", ...parts);
  const program = process.execPath;
  // TypeScript trusts its own notes of the last build; without the products they are wrong.
  const force = complete ? [] : ["--force"];
  const types = [tool("typescript", "bin", "tsc"), "-b", "shared", "server", ...force];
  await step({ title: "Building the server", program, args: types, stop });
  const pages = ["--import", "tsx", "--conditions=source", join("client", "build.ts")];
  await step({ title: "Building the pages", program, args: pages, stop });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}

/** Path, size and time of every source: cheap to take, and it also changes when a file goes away. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const source of SOURCES) addTo(hash, source);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path relative to the repository
 */
function addTo(hash, path) {
  const info = statSync(join(root, path));
  if (info.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) {
      if (!NOT_SOURCES.has(name)) addTo(hash, join(path, name));
    }
  } else if (!/\.test\.tsx?$|\.tsbuildinfo$/.test(path)) {
    hash.update(`${path} ${info.size} ${info.mtimeMs}\n`);
  }
}
