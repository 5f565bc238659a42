import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAccount } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const WAVE = EN.privatePages["the-wave"];
const askOf = (prompt: string): string => WAVE.prompts[prompt]?.ask ?? "";
const field = (page: Page, prompt: string) => page.getByLabel(askOf(prompt), { exact: true });
const saved = (page: Page) => page.getByText("Saved", { exact: true });
const [WORDS, LATER] = ["On Sundays, before we meet, I grow cold.", "With my first love, in the same way."];

/** From the first page to the private pages of someone who has an account and no workspace. */
async function arriveAlone(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Begin" }).first().click();
  await makeAccount(page, "Sam");
  await page.getByRole("link", { name: "Your private pages" }).click();
  await page.getByRole("heading", { name: "Your private pages" }).waitFor();
}

async function beginPage(page: Page): Promise<void> {
  await page.getByRole("link", { name: WAVE.title }).click();
  await page.getByRole("button", { name: /^Begin a/ }).click();
  await field(page, "backing-off").waitFor();
}

describe("private pages", () => {
  it("[P3b] are written, found and deleted by one person alone, without any workspace", async () => {
    const { page } = await theatre.visitor(PHONE);
    const found: string[] = [];
    await arriveAlone(page);
    found.push(...(await inspect(page, "private pages, empty")));
    await beginPage(page);
    await field(page, "backing-off").fill(WORDS);
    await saved(page).waitFor();
    await page.reload();
    await expect.poll(() => field(page, "backing-off").inputValue()).toBe(WORDS);
    found.push(...(await inspect(page, "a private page")));
    expect(await page.title()).toBe("Footbridge");

    await page.getByRole("link", { name: `All pages of “${WAVE.title}”` }).click();
    await page.getByRole("heading", { name: "Your pages" }).waitFor();
    found.push(...(await inspect(page, "private pages of a kind")));
    await page.getByRole("link", { name: "All private pages" }).click();
    const address = page.url();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.getByLabel("Search in your pages").fill("GROW cold");
    await page.getByText("Found in 1 place").waitFor();
    expect(await page.locator("mark").allInnerTexts()).toEqual(["grow cold"]);
    found.push(...(await inspect(page, "a search in private pages")));
    // What is searched for goes nowhere: into no request, no address and no title.
    expect([asked, page.url(), await page.title()]).toEqual([[], address, "Footbridge"]);

    await page.getByRole("link", { name: /grow cold/ }).click();
    await page.getByRole("button", { name: "Delete this page" }).click();
    await page.getByRole("button", { name: "Keep it" }).click();
    await expect.poll(() => field(page, "backing-off").inputValue()).toBe(WORDS);
    await page.getByRole("button", { name: "Delete this page" }).click();
    await page.getByRole("button", { name: "Delete it for good" }).click();
    await page.getByText("Nothing here yet.").waitFor();
    await page.goBack();
    await page.reload();
    await page.getByText("Nothing written yet").first().waitFor();
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[T1] keep in the page what is typed while the connection is away, and save it when it is back", async () => {
    const { page, context } = await theatre.visitor(DESK);
    await arriveAlone(page);
    await beginPage(page);
    await context.setOffline(true);
    await field(page, "backing-off").fill(WORDS);
    await page.getByText("Not saved yet. Kept in this page until the connection is back.").waitFor();
    // Walking about without a connection loses nothing either.
    await page.getByRole("link", { name: `All pages of “${WAVE.title}”` }).click();
    await page.getByRole("link", { name: /grow cold/ }).click();
    await expect.poll(() => field(page, "backing-off").inputValue()).toBe(WORDS);
    await context.setOffline(false);
    await saved(page).waitFor();
    await page.reload();
    await expect.poll(() => field(page, "backing-off").inputValue()).toBe(WORDS);
  });

  it("[P3d] show both texts when one person wrote in two places, and let them choose", async () => {
    const { page: one, context } = await theatre.visitor(PHONE);
    await arriveAlone(one);
    await beginPage(one);
    // On another device, as the tabs of one browser tell each other.
    const { page: two, context: elsewhere } = await theatre.visitor(PHONE);
    await elsewhere.addCookies(await context.cookies());
    await two.goto(one.url());
    await field(two, "where-before").fill(LATER);
    await saved(two).waitFor();
    await field(one, "where-before").fill("Never before.");
    await one.getByText("You wrote this in two places").waitFor();
    expect(await one.getByText(LATER).count()).toBe(1);
    expect(await inspect(one, "two texts on a private page")).toStrictEqual([]);
    await one.getByRole("button", { name: "Keep the other words" }).click();
    await expect.poll(() => field(one, "where-before").inputValue()).toBe(LATER);
  });
});
