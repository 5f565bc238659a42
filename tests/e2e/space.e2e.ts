import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { openLater } from "./later.ts";
import { answer, backToPath, beginRound, sayReady, seal } from "./rounds.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

const later = openLater();
let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre(later.inputs);
});
afterAll(async () => {
  await theatre.close();
});

const title = EN.sheets["own-part"].title;
const OWN = {
  "my-part": "I went silent for days, and you could not reach me.",
  "repair-offer": "I will say that I need an hour, and come back.",
};

/** YYYY-MM-DD, so many days from now. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Writes, seals and says ready in the first round, from the quiet page. */
async function writeAlone(page: Page): Promise<void> {
  await beginRound(page, "own-part");
  await answer(page, "own-part", OWN);
  await seal(page);
  await sayReady(page);
  await page.getByRole("heading", { name: "You are ready to read" }).waitFor();
  await page.getByRole("link", { name: "Back to the path" }).click();
  await page.getByRole("heading", { name: /^Until / }).waitFor();
}

async function hasFocus(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.tagName ?? "");
}

describe("a couple that takes a time apart of three weeks", () => {
  it("[C8] [C8c] agrees on it, writes alone, and finds what both did when it is over", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    for (const page of [a, b]) await later.watch(page);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    const found: string[] = [];

    await a.getByRole("link", { name: /^Time apart/ }).click();
    await a.getByLabel("Until a day of my own").check();
    await a.getByLabel("The day on which it ends").fill(dayIn(21));
    found.push(...(await inspect(a, "suggesting a time apart")));
    await a.getByRole("button", { name: "Suggest this" }).click();
    await a.getByRole("heading", { name: "You suggest a time apart" }).waitFor();

    await b.getByText("Sam suggests a time apart").waitFor();
    found.push(...(await inspect(b, "the path with a suggestion")));
    await b.getByRole("link", { name: "Look at it" }).click();
    await b.getByRole("button", { name: "Agree to this time apart" }).click();
    await b.getByText("It cannot be ended early here, by either of you. Either of you can make it longer.").waitFor();
    found.push(...(await inspect(b, "before agreeing to a time apart")));
    await b.getByRole("button", { name: "Begin it" }).click();
    for (const page of [a, b]) await page.getByRole("heading", { name: /^Until / }).waitFor();
    found.push(...(await inspect(a, "the quiet page")));

    // Every page gives way to the quiet one, and one's own writing does not.
    await a.goto(`${theatre.server.origin}${new URL(a.url()).pathname.replace(/\/space$/, "/agreement")}`);
    await a.getByRole("heading", { name: /^Until / }).waitFor();
    for (const page of [a, b]) await writeAlone(page);

    await later.pass(10);
    // A page whose clock has jumped looks anew; this one has done so before anything changes.
    await b.reload();
    const until = await b.getByRole("heading", { level: 1 }).innerText();
    await a.getByText("Make it longer").first().click();
    await a.getByLabel("The new day on which it ends").fill(dayIn(23));
    await a.getByRole("button", { name: "Make it longer" }).click();
    await a.getByText(/^It now ends on /).waitFor();
    // The answer comes before the view that it changes.
    await a.getByRole("heading", { level: 1 }).filter({ hasNotText: until }).waitFor();
    expect(await b.getByRole("heading", { level: 1 }).innerText()).toBe(until);
    const leading = b.getByRole("link", { name: title });
    await leading.focus();

    await later.pass(14);
    for (const page of [a, b]) await page.getByRole("heading", { name: "The path" }).waitFor();
    // The page came back by itself: nothing took the focus.
    expect(await hasFocus(b)).toBe("BODY");
    for (const page of [a, b]) {
      await page.getByRole("heading", { name: "Since you were here last, three weeks ago" }).waitFor();
      await page.getByText(`“${title}” opened for both of you.`).waitFor();
      await page.getByText("The time apart that you agreed on is over.").waitFor();
    }
    found.push(...(await inspect(b, "the path after a time apart")));
    await b.getByRole("listitem").getByRole("link", { name: title }).click();
    await b.getByRole("button", { name: "Begin reading" }).click();
    await b.getByText(OWN["my-part"], { exact: true }).first().waitFor();
    await backToPath(b);
    await b.reload();
    await b.getByRole("heading", { name: "The path" }).waitFor();
    expect(await b.getByText(/^Since you were here last/).count()).toBe(0);
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
