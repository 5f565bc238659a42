import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { beginRound } from "./rounds.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
let one: Page;
let other: Page;
let room: string;

beforeAll(async () => {
  theatre = await openTheatre();
  const [a, b] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
  await arrive(a.page, b.page, { a: "Sam", b: "Mika" });
  one = a.page;
  room = one.url();
  other = await a.context.newPage();
});
afterAll(async () => {
  await theatre.close();
});

const roundField = (on: Page) => on.getByLabel(EN.sheets["own-part"].prompts["my-part"]?.ask ?? "", { exact: true });
const cardField = (on: Page) => on.getByLabel("What do you find kind in Mika?");
const ownField = (on: Page) =>
  on.getByLabel(EN.privatePages["the-wave"].prompts["backing-off"]?.ask ?? "", { exact: true });

describe("a second tab of the same person", () => {
  it("[T3] shows what was answered in a round", async () => {
    await beginRound(one, "own-part");
    await other.goto(one.url());
    await roundField(one).fill("Written in the first tab.");
    await expect.poll(() => roundField(other).inputValue()).toBe("Written in the first tab.");
    await roundField(other).fill("And in the second.");
    await other.getByText("Saved", { exact: true }).waitFor();
    // Somebody is in the field of the first tab: its words change once they leave it.
    await roundField(one).blur();
    await expect.poll(() => roundField(one).inputValue()).toBe("And in the second.");
  });

  it("[T3] shows what was written on a card", async () => {
    for (const page of [one, other]) await page.goto(`${room}/cards/write`);
    await cardField(other).waitFor();
    await cardField(one).fill("You listened.");
    await expect.poll(() => cardField(other).inputValue()).toBe("You listened.");
  });

  it("[T3] shows what was written on a private page", async () => {
    await one.goto(`${theatre.server.origin}/pages/the-wave`);
    await one.getByRole("button", { name: /^Begin a/ }).click();
    await ownField(one).waitFor();
    await other.goto(one.url());
    await ownField(other).waitFor();
    await ownField(one).fill("I grow cold before we meet.");
    await expect.poll(() => ownField(other).inputValue()).toBe("I grow cold before we meet.");
    expect(theatre.complaints).toStrictEqual([]);
  });
});
