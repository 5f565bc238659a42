import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, makeAccount, PASS_PHRASE } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { openLater } from "./later.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

const later = openLater();
let theatre: Theatre;
let folder: string;
beforeAll(async () => {
  theatre = await openTheatre(later.inputs);
  folder = mkdtempSync(join(tmpdir(), "footbridge-my-data-"));
});
afterAll(async () => {
  await theatre.close();
  rmSync(folder, { recursive: true });
});

const save = (page: Page) => page.getByRole("button", { name: "Save my data" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Type your pass phrase once more" });
const field = (page: Page) => dialog(page).getByRole("textbox", { name: "Pass phrase" });

async function home(page: Page): Promise<void> {
  await page.goto(`${theatre.server.origin}/home`);
  await save(page).waitFor();
}

/** From the first page to an account without any workspace. */
async function signUp(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Begin" }).first().click();
  await makeAccount(page, "Sam");
}

/** The texts in an archive that a browser saved, read by a tool of another origin. */
async function read(download: Download, name: string): Promise<Readonly<Record<string, string>>> {
  expect(download.suggestedFilename()).toBe("my-data.zip");
  const path = join(folder, name);
  await download.saveAs(path);
  const program =
    "import json, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps({n: z.read(n).decode() for n in z.namelist()}))";
  const { status, stdout, stderr } = spawnSync("python3", ["-c", program, path], { encoding: "utf8" });
  expect([status, stderr]).toStrictEqual([0, ""]);
  return JSON.parse(stdout) as Readonly<Record<string, string>>;
}

describe("one's own data", () => {
  it("[P11a] [P11b] is saved by each of two people, with nothing of the other's, and after a while with the pass phrase", async () => {
    const [{ page: a }, { page: b }] = [await theatre.visitor(PHONE), await theatre.visitor(DESK)];
    await arrive(a, b, { a: "Ana", b: "Ben" });
    await home(a);
    await a.getByRole("link", { name: "Your private pages" }).click();
    await a.getByRole("link", { name: EN.privatePages["the-wave"].title }).click();
    await a.getByRole("button", { name: /^Begin a/ }).click();
    await a.getByRole("textbox").first().fill("A wave that nobody else knows of.");
    await a.getByText("Saved", { exact: true }).waitFor();

    await home(a);
    const [first] = await Promise.all([a.waitForEvent("download"), save(a).click()]);
    const ofAna = await read(first, "ana.zip");
    expect(ofAna["private-pages.md"]).toContain("A wave that nobody else knows of.");
    expect(ofAna["workspaces/1/words.md"]).toContain("# With Ben");

    // Later the pass phrase is asked for, and closing the question takes nothing along.
    await later.pass(1);
    await home(b);
    const address = b.url();
    const found: string[] = [];
    await save(b).click();
    await dialog(b).waitFor();
    found.push(...(await inspect(b, "the question for a pass phrase")));
    await b.keyboard.press("Escape");
    await dialog(b).waitFor({ state: "hidden" });
    expect(await save(b).evaluate((button) => button === document.activeElement)).toBe(true);
    await b.keyboard.press("Enter");
    await dialog(b).waitFor();
    // The focus is where one writes.
    await b.keyboard.press("Enter");
    await dialog(b).getByText("Write your pass phrase.").waitFor();
    await field(b).fill("something else altogether");
    await b.keyboard.press("Enter");
    await dialog(b).getByText("That was not your pass phrase.").waitFor();
    await field(b).fill(PASS_PHRASE);
    const [second] = await Promise.all([b.waitForEvent("download"), b.keyboard.press("Enter")]);
    const ofBen = await read(second, "ben.zip");
    expect(JSON.stringify(ofBen)).not.toContain("A wave that nobody else knows of.");
    expect(Object.keys(ofBen).filter((path) => path.startsWith("workspaces/1/")).length).toBeGreaterThan(5);
    await dialog(b).waitFor({ state: "hidden" });
    await b.getByText("The file is saved.").waitFor({ state: "attached" });
    // And not again right after that.
    await Promise.all([b.waitForEvent("download"), save(b).click()]);
    expect([found, b.url(), theatre.complaints]).toStrictEqual([[], address, []]);
  });

  it("[P11a] without a connection nothing is saved, and the page says so", async () => {
    const { page, context } = await theatre.visitor(PHONE);
    await signUp(page);
    await home(page);
    await context.setOffline(true);
    await save(page).click();
    await page.getByText("We could not reach the server.").waitFor();
    await context.setOffline(false);
    await Promise.all([page.waitForEvent("download"), save(page).click()]);
    await page.getByText("We could not reach the server.").waitFor({ state: "detached" });
  });

  it("goes through the phone's own sheet where Footbridge was opened from the home screen of an iPhone", async () => {
    const { page } = await theatre.visitor(PHONE);
    await page.addInitScript(() => {
      const shared: string[] = [];
      Object.assign(window, { shared });
      Object.defineProperties(navigator, {
        standalone: { value: true },
        canShare: { value: () => true },
        share: {
          value: async ({ files }: { files: File[] }) => {
            shared.push(...files.map(({ name, type, size }) => `${name} ${type} ${size > 1000}`));
          },
        },
      });
    });
    await page.reload();
    await signUp(page);
    await home(page);
    await save(page).click();
    const here = page.getByRole("dialog", { name: "Your file is here" });
    await here.waitFor();
    const found = await inspect(page, "a file that waits for a press");
    await page.keyboard.press("Enter");
    await here.waitFor({ state: "hidden" });
    expect(await page.evaluate(() => (window as unknown as { shared: string[] }).shared)).toStrictEqual([
      "my-data.zip application/zip true",
    ]);
    expect([found, theatre.complaints]).toStrictEqual([[], []]);
  });
});
