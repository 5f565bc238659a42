import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchKeepingBrowser } from "../support/browser.ts";
import { Strait } from "../support/strait.ts";
import { arrive } from "./arriving.ts";
import { beginRound } from "./rounds.ts";
import { openTheatre, PATIENCE, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
let strait: Strait;
let folder: string;
/** A browser that keeps what it is told to keep, in a folder that can be read. */
let context: BrowserContext;
let page: Page;
let room: string;

beforeAll(async () => {
  theatre = await openTheatre();
  strait = await Strait.before(theatre.server.origin);
  folder = await mkdtemp(join(tmpdir(), "footbridge-browser-"));
  context = await launchKeepingBrowser(folder, PHONE);
  context.setDefaultTimeout(PATIENCE);
  page = await context.newPage();
  await page.goto(strait.origin);
  const { page: other } = await theatre.visitor(PHONE);
  await arrive(page, other, { a: "Sam", b: "Mika" });
  room = page.url();
  await beginRound(page, "own-part");
});
afterAll(async () => {
  await context.close();
  await strait.close();
  await theatre.close();
  await rm(folder, { recursive: true, force: true });
});

const roundField = (on: Page) => on.getByLabel(EN.sheets["own-part"].prompts["my-part"]?.ask ?? "", { exact: true });
const cardField = (on: Page) => on.getByLabel("What do you find kind in Mika?");
const ownField = (on: Page) =>
  on.getByLabel(EN.privatePages["the-wave"].prompts["backing-off"]?.ask ?? "", { exact: true });

/** How many rows lie in the browser's storage, and whether a key does. */
const stored = (on: Page): Promise<{ readonly keys: number; readonly rows: number }> =>
  on.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("pages");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction(["keys", "rows"]);
          const keys = transaction.objectStore("keys").count();
          const rows = transaction.objectStore("rows").count();
          transaction.oncomplete = () => {
            request.result.close();
            resolve({ keys: keys.result, rows: rows.result });
          };
        };
      }),
  );

/** Every file that the browser has written, except for the programs' own caches. */
async function filesOf(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function filesWith(words: string): Promise<readonly string[]> {
  const needles = [Buffer.from(words, "utf8"), Buffer.from(words, "utf16le"), Buffer.from(words).toString("base64")];
  const found = await Promise.all(
    (await filesOf(folder)).map(async (path) => {
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      return needles.some((needle) => bytes.includes(needle)) ? path : null;
    }),
  );
  return found.filter((path) => path !== null);
}

/** Goes offline, types, and waits until it is put down; then the tab is killed, and the words lie nowhere in clear. */
async function typeAndBeKilled(field: (on: Page) => ReturnType<typeof roundField>, words: string): Promise<string> {
  strait.manner = "shut";
  strait.cut();
  await field(page).fill(words);
  await expect.poll(() => stored(page)).toStrictEqual({ keys: 1, rows: 1 });
  const address = page.url();
  await page.close();
  expect(await filesWith(words)).toStrictEqual([]);
  strait.manner = "open";
  page = await context.newPage();
  await page.goto(address);
  return address;
}

describe("words that were typed without a connection", () => {
  it("[P13] [T1] of a round outlast the tab, come back into their field, and are sent once", async () => {
    const words = "canary: I went silent, and did not say why.";
    await typeAndBeKilled(roundField, words);
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await roundField(page).inputValue()).toBe(words);
    await expect.poll(() => stored(page)).toStrictEqual({ keys: 1, rows: 0 });
    const answers = await theatre.server.asOwner<{ revision: number }>("select revision from footbridge.answers");
    expect(answers).toStrictEqual([{ revision: 1 }]);
  });

  it("[P13] [T1] on a card outlast the tab, and are sent", async () => {
    await page.goto(`${room}/cards/write`);
    await cardField(page).waitFor();
    await typeAndBeKilled(cardField, "canary: you waited for me in the rain.");
    await page.getByText("Saved. Only you see it").waitFor();
    expect(await cardField(page).inputValue()).toBe("canary: you waited for me in the rain.");
    await expect.poll(() => stored(page)).toStrictEqual({ keys: 1, rows: 0 });
  });

  it("[P13] [T1] on a private page outlast the tab, and are sent", async () => {
    await page.goto(`${strait.origin}/pages/the-wave`);
    await page.getByRole("button", { name: /^Begin a/ }).click();
    await ownField(page).waitFor();
    await typeAndBeKilled(ownField, "canary: before we meet I grow cold.");
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await ownField(page).inputValue()).toBe("canary: before we meet I grow cold.");
    await expect.poll(() => stored(page)).toStrictEqual({ keys: 1, rows: 0 });
  });

  it("[P13] leave with one press, offline too, and no word is left in clear; afterwards they are back", async () => {
    await page.goto(`${room}/round/own-part?at=1`);
    await roundField(page).waitFor();
    strait.manner = "shut";
    strait.cut();
    await roundField(page).fill("canary: what nobody may see over my shoulder.");
    await expect.poll(() => stored(page)).toStrictEqual({ keys: 1, rows: 1 });
    await page.getByRole("link", { name: "Leave this page" }).click();
    await page.waitForURL(/\/away\/$/);
    expect(await filesWith("what nobody may see over my shoulder.")).toStrictEqual([]);
    strait.manner = "open";
    await page.goto(`${room}/round/own-part?at=1`);
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await roundField(page).inputValue()).toBe("canary: what nobody may see over my shoulder.");
  });

  it("[P13] are wiped with their key by signing out, and the next person on this device meets none of them", async () => {
    strait.manner = "shut";
    strait.cut();
    await roundField(page).fill("canary: never sent.");
    await expect.poll(() => stored(page)).toStrictEqual({ keys: 1, rows: 1 });
    await page.close();
    strait.manner = "open";
    page = await context.newPage();
    // The words are left alone on a page that asks for no workspace.
    await page.goto(`${strait.origin}/home`);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByRole("link", { name: "Begin" }).first().waitFor();
    await expect.poll(() => stored(page)).toStrictEqual({ keys: 0, rows: 0 });
    expect(await filesWith("canary: never sent.")).toStrictEqual([]);
    expect(theatre.complaints.filter((each) => !/net::ERR_(CONNECTION|EMPTY|SOCKET)_/.test(each))).toStrictEqual([]);
  });
});
