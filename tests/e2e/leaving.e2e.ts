import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAccount } from "./arriving.ts";
import { atRest } from "./asking-oneself.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** The neutral page is here, and nothing of the product is. */
async function isAway(page: Page): Promise<void> {
  await page.waitForURL("**/away/");
  await page.getByRole("heading", { name: "Kitchen measures" }).waitFor();
  expect(await page.title()).toBe("Kitchen measures");
  expect(await page.content()).not.toMatch(/footbridge/i);
}

describe("leaving", () => {
  it("[P3h] puts the neutral page in the place of any page, by one press and by three Escapes, with a connection or without", async () => {
    const { page, context } = await theatre.visitor(PHONE);
    await atRest(page);
    await page.getByRole("link", { name: "Leave this page" }).click();
    await isAway(page);
    await page.goto(`${theatre.server.origin}/begin`);
    await makeAccount(page, "Sam");
    await page.getByRole("link", { name: "Your private pages" }).waitFor();
    await context.setOffline(true);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
    await isAway(page);
    await page.reload();
    await isAway(page);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[P3h] needs no script, and a browser without scripts is told in a sentence what is missing", async () => {
    const { context } = await theatre.visitor(PHONE);
    const plain = await context.browser()?.newContext({ javaScriptEnabled: false });
    const page = await plain?.newPage();
    if (page === undefined) throw new Error("there is no browser");
    await page.goto(`${theatre.server.origin}/away/`);
    await isAway(page);
    await page.goto(theatre.server.origin);
    expect(await page.locator("noscript").innerText()).toContain("Footbridge needs JavaScript");
    await plain?.close();
  });
});
