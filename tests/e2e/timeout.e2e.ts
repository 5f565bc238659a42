import { LIBRARY_WORDS } from "@footbridge/shared/practice/en/library";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { openLater } from "./later.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

/** Minutes as the days that a clock is moved on by. */
const minutes = (count: number): number => count / (24 * 60);

const later = openLater();
let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre(later.inputs);
});
afterAll(async () => {
  await theatre.close();
});

const begin = (page: Page): Promise<void> => page.getByRole("button", { name: "Time-out" }).click();
const heading = (page: Page, name: RegExp | string): Promise<void> => page.getByRole("heading", { name }).waitFor();
const title = (page: Page): Promise<string> => page.getByRole("heading", { level: 1, name: /^Back at/ }).innerText();

/** A line of one's own on the board, being written. */
async function writeLine(page: Page, text: string): Promise<void> {
  await page.getByRole("link", { name: /Purpose/ }).click();
  await page.getByRole("button", { name: "Write a new line here" }).click();
  await page.getByRole("textbox").fill(text);
}

describe("a couple, one on a phone and one at a desk", () => {
  it("[C12] [C12b] takes a time-out: begun by one, made longer by one, over a restart, ended by both, and over by itself", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    for (const page of [a, b]) await later.watch(page);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    const found: string[] = [];

    await begin(a);
    for (const page of [a, b]) await heading(page, /^Back at/);
    expect(await title(a)).toBe(await title(b));
    // What came by itself takes no focus, and what was asked for begins at its title.
    expect(await b.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    expect(await a.evaluate(() => document.activeElement?.textContent)).toBe(await title(a));
    found.push(...(await inspect(a, "a time-out, called")), ...(await inspect(b, "a time-out, at a desk")));

    await a.getByRole("button", { name: LIBRARY_WORDS.titles.grounding.title }).waitFor();
    const before = await title(b);
    await b.getByRole("button", { name: "20 more minutes" }).click();
    await b.getByText(/^It now goes on until/).waitFor();
    for (const page of [a, b]) await page.getByRole("heading", { level: 1 }).filter({ hasNotText: before }).waitFor();

    await theatre.server.restart();
    for (const page of [a, b]) {
      await page.reload();
      await heading(page, /^Back at/);
    }
    expect(await title(a)).toBe(await title(b));
    await a.getByLabel("I will say the first word").check();
    await b.getByText("Sam offers to say the first word.").waitFor();

    await a.getByRole("button", { name: "I could come back sooner" }).click();
    await b.getByText("Sam could come back sooner. You need not.").waitFor();
    await a.getByRole("button", { name: "Take that back" }).click();
    await a.getByRole("button", { name: "I could come back sooner" }).click();
    found.push(...(await inspect(b, "a time-out that the other could end")));
    await b.getByRole("button", { name: "Come back now, both of us" }).click();
    for (const page of [a, b]) await page.getByText("You both came back sooner.").waitFor();
    await b.getByText("Sam offered to say the first word.").waitFor();
    found.push(...(await inspect(b, "the way back")));
    await a.getByRole("button", { name: "Go on" }).click();

    // Mika writes a line when Sam calls the next one: nothing is taken from under the hands, and nothing gets lost.
    await b.goto(`${theatre.server.origin}${new URL(b.url()).pathname}/agreement`);
    await writeLine(b, "We stop when one of us says so.");
    await begin(a);
    await b.getByText("A time-out has begun").waitFor();
    expect(await b.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await b.keyboard.type(" Always.");
    await b.getByRole("button", { name: "Go to the time-out" }).click();
    await heading(b, /^Back at/);
    await later.pass(minutes(22));
    for (const page of [a, b]) await page.getByText(/^You both wanted to come back at/).waitFor();
    expect(await b.getByRole("textbox").inputValue()).toBe("We stop when one of us says so. Always.");
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
