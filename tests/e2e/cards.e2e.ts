import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const found: string[] = [];
const look = async (page: Page, screen: string): Promise<void> => {
  found.push(...(await inspect(page, screen)));
};

/** Writes a card and gives it, from the page of all cards; the page of the given card is there then. */
async function give(page: Page, to: string, words: string): Promise<void> {
  await page.getByRole("link", { name: /^(Write a card|Go on with your card)$/ }).click();
  await page.getByLabel(`What do you find kind in ${to}?`).fill(words);
  await page.getByText("Saved. Only you see it").waitFor();
  await look(page, "writing a card");
  await page.getByRole("button", { name: "Look at it, and give it" }).click();
  await page.getByText("A card that is given cannot be taken back.").waitFor();
  await look(page, "before giving a card");
  await page.getByRole("button", { name: "Give it", exact: true }).click();
  await page.getByRole("heading", { name: `A card for ${to}` }).waitFor();
}

describe("a couple that gives each other cards", () => {
  it("[P10a] [P10b] [P10c] gives them sealed, and opens one alone and one together", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    for (const page of [a, b]) await page.getByRole("link", { name: /^Cards/ }).click();
    for (const page of [a, b]) await page.getByText("You have not given a card yet.").waitFor();
    await look(a, "no cards");

    const kind = "You drove two hours to bring my mother her glasses.";
    await give(a, "Mika", kind);
    await look(a, "a card that one gave");
    await b.getByRole("link", { name: /^A sealed card from Sam/ }).click();
    await b.getByText("It waits.").waitFor();
    expect(await b.getByText(kind).count()).toBe(0);
    await look(b, "a sealed card");
    const before = await a.locator("main").innerHTML();
    await b.getByRole("button", { name: "Open it", exact: true }).click();
    await b.getByText(kind).waitFor();
    await look(b, "a card opened alone");

    await a.getByRole("link", { name: "All cards" }).click();
    const other = "You laugh before the joke is over.";
    await give(a, "Mika", other);
    await b.getByRole("link", { name: "All cards" }).click();
    await b.getByRole("link", { name: /^A sealed card from Sam/ }).click();
    await b.getByRole("button", { name: "Ask to open it together" }).click();
    await b.getByRole("button", { name: "Take that back" }).waitFor();
    await look(b, "a wish to open a card together");
    await a.getByText("Mika would like to open this card with you.").waitFor();
    await look(a, "being asked to open a card together");
    expect(await b.getByText(other).count()).toBe(0);
    await a.getByRole("button", { name: "Open it for both of you" }).click();
    for (const page of [a, b]) await page.getByText("You opened this card together on").waitFor();
    await b.getByText(other).waitFor();
    await look(b, "a card opened together");

    await b.getByRole("link", { name: "All cards" }).click();
    await b.getByRole("heading", { name: "Cards for you" }).waitFor();
    await look(b, "all cards");
    // What the giver's page shows of the card that was opened alone is what it showed before.
    await a.getByRole("link", { name: "All cards" }).click();
    await a.getByRole("link", { name: /Given/ }).click();
    await a.getByText(kind).waitFor();
    expect(await a.locator("main").innerHTML()).toBe(before);
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
