import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REFUSAL_WORDS } from "@footbridge/shared/practice/en/refusals";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCouple } from "../demo/couple/couple.ts";
import { makeShowcase, type Showcase } from "../demo/showcase.ts";
import { type ServerChild, startServerChild } from "../faults/server-child.ts";
import { launchBrowser } from "../support/browser.ts";
import { inspect } from "./inspecting.ts";
import { type Copy, copyWithPseudo } from "./second-language/copy.ts";
import { PSEUDO, pseudo } from "./second-language/pseudo.ts";
import { untranslated } from "./second-language/untranslated.ts";
import { PATIENCE, PHONE } from "./theatre.ts";

const couple = demoCouple(new Date());
/** What stays as it is in any language: names, what people typed, and what a language calls itself. */
const THEIRS = [...textsOf(couple), "English", "en-GB"];

let copy: Copy;
let data: string;
let server: ServerChild;
let browser: Browser;
let showcase: Showcase;
beforeAll(async () => {
  copy = copyWithPseudo();
  data = mkdtempSync(join(tmpdir(), "footbridge-data-"));
  server = await startServerChild(
    // A database of its own: another server on the one of the other tests would change their login.
    { DATABASE_URL: "", FOOTBRIDGE_MASTER_KEY: randomBytes(32).toString("hex"), DATA_FOLDER: data },
    { root: copy.root, args: ["--import", "tsx", "--conditions=source", "server/src/main.ts"] },
  );
  browser = await launchBrowser();
  showcase = await makeShowcase(server.origin, couple, () => undefined, PSEUDO);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  copy?.remove();
  if (data !== undefined) rmSync(data, { recursive: true, force: true });
});

function textsOf(words: unknown): string[] {
  if (typeof words === "string") return words.trim() === "" ? [] : words.split("\n");
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

/** A page in which nobody has chosen a language yet. */
async function newPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, timezoneId: "Europe/Berlin", locale: "en-GB" });
  context.setDefaultTimeout(PATIENCE);
  return context.newPage();
}

/** What is wrong with a page in the made-up language. */
async function look(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(`${server.origin}${path}`);
  return lookHere(page, path);
}

/** What is wrong with what a page shows now. */
async function lookHere(page: Page, path: string): Promise<readonly string[]> {
  await page.getByRole("heading", { name: /⟦/ }).first().waitFor();
  const direction = await page.evaluate(() => getComputedStyle(document.body).direction);
  return [
    ...(direction === "rtl" ? [] : [`${path}: runs ${direction}`]),
    ...(await untranslated(page, THEIRS)).map((text) => `${path}: ${text}`),
    ...(await inspect(page, path)),
  ];
}

/** Makes the next version of what is signed, and looks at signing it, drawn and to be mended, and at sleeping on it. */
async function lookAtSigning(page: Page, signed: string): Promise<readonly string[]> {
  const press = (name: string): Promise<void> =>
    page.getByRole("button", { name: pseudo(name).replace("{number}", "2"), exact: true }).click();
  await page.goto(`${server.origin}${signed}/agreement?section=boundaries`);
  await press("Write a new line here");
  await page.getByRole("textbox", { name: pseudo("What would you like to write here?") }).fill("1, 2");
  await press("Propose this line");
  await page.getByText("1, 2", { exact: true }).first().waitFor();
  await page.goto(`${server.origin}${signed}/agreement/sign`);
  await press("Make version {number}");
  await page.getByLabel(pseudo("I have read to the end")).check();
  await page.getByLabel(pseudo("Drawn by hand")).check();
  await press("Sign version {number}");
  const found = [...(await lookHere(page, "a signature to be mended"))];
  await press("Sleep on it");
  await page.getByLabel(pseudo("Until a moment of my own")).check();
  await press("Take this time");
  found.push(...(await lookHere(page, "a time to be mended")));
  await page.getByLabel(pseudo("For three days")).check();
  await press("Take this time");
  await page.getByRole("button", { name: pseudo("I have slept on it") }).waitFor();
  return [...found, ...(await lookHere(page, "time to sleep on it"))];
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.origin}/sign-in`);
  await page.getByLabel("E-mail address").fill(couple.a.email);
  await page.getByRole("textbox", { name: "Pass phrase" }).fill(couple.a.passPhrase);
  await page.getByRole("button", { name: "Sign in" }).click();
}

describe("a language that is dropped in as a folder", () => {
  it("[T5] is chosen by each person for themselves, and stays chosen in their browser", async () => {
    const page = await newPage();
    await page.goto(server.origin);
    await page.getByRole("combobox", { name: "Language" }).selectOption(PSEUDO);
    await page.getByRole("combobox", { name: pseudo("Language") }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toStrictEqual([
      PSEUDO,
      "rtl",
    ]);
    const other = await newPage();
    await other.goto(server.origin);
    expect(await other.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.goto(`${server.origin}/sign-in`);
    await page.getByRole("textbox", { name: pseudo("E-mail address") }).fill(couple.a.email);
    await page.getByRole("textbox", { name: pseudo("Pass phrase") }).fill("quite another one, it seems");
    await page.getByRole("button", { name: pseudo("Sign in"), exact: true }).click();
    await page.getByText(pseudo(REFUSAL_WORDS["sign-in-failed"])).waitFor();
    expect(await untranslated(page, THEIRS)).toStrictEqual([]);
  });

  it("[T5] is spoken on every page, from right to left, and no page has a sentence of its own", async () => {
    const page = await newPage();
    await signIn(page);
    await page.getByRole("heading", { name: "Your workspaces" }).waitFor();
    await page.getByRole("combobox", { name: "Language" }).selectOption(PSEUDO);
    await page.getByRole("combobox", { name: pseudo("Language") }).waitFor();
    const [sealed, board, signed] = [showcase.sealed, showcase.board, showcase.signed].map((id) => `/w/${id}`);
    const found: string[] = [];
    for (const path of [
      "/home",
      "/recovery-codes",
      "/delete-account",
      "/reminders",
      `/reminders/stop/${"A".repeat(43)}`,
      "/nowhere",
      "/library",
      "/library/myths-and-facts",
      "/library/how-to-write-a-repair",
      "/library/grounding",
      `${sealed}`,
      `${sealed}/mirror`,
      `${sealed}/round/own-part`,
      `${sealed}/round/what-changed`,
      `${sealed}/round/our-language?at=1`,
      ...[1, 2, 3, 4, 12].map((step) => `${sealed}/round/re-entry-terms?at=${step}`),
      `${sealed}/round/re-entry-terms?at=review`,
      `${board}`,
      `${board}/round/own-part`,
      `${board}/round/own-part?at=read`,
      `${board}/agreement`,
      `${board}/agreement?section=boundaries`,
      `${board}/agreement/sign`,
      `${board}/timeline`,
      `${signed}/agreement`,
      `${signed}/agreement/sign`,
      `${signed}/agreement/revisions/1`,
      `${signed}/timeline`,
    ])
      found.push(...(await look(page, path)));
    found.push(...(await lookAtSigning(page, signed ?? "")));
    expect(found).toStrictEqual([]);
    await page.getByRole("link", { name: pseudo("Leave this page") }).click();
    await page.getByRole("heading", { name: pseudo("Kitchen measures") }).waitFor();
    expect(await untranslated(page, [])).toStrictEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe("rtl");
    // On another device the person's own choice counts, until another one is made there.
    const elsewhere = await newPage();
    await signIn(elsewhere);
    await elsewhere.getByRole("combobox", { name: pseudo("Language") }).waitFor();
  });
});
