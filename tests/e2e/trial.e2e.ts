import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { CARD_WORDS } from "@footbridge/shared/practice/en/card";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Couple } from "../support/couple.ts";
import { inspect } from "./inspecting.ts";
import { openLater } from "./later.ts";
import { seal } from "./rounds.ts";
import { signIn } from "./settled-couple.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";
import { signedCouple } from "./trial-couple.ts";

const later = openLater();
let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre(later.inputs);
});
afterAll(async () => {
  await theatre.close();
});

const DAY = 24 * 60 * 60 * 1000;
const { prompts } = EN.sheets["check-in"];
const ask = (prompt: string): string => prompts[prompt]?.ask ?? EN.sheets.decision.prompts[prompt]?.ask ?? "";

const next = (page: Page): Promise<void> => page.getByRole("button", { name: "Next", exact: true }).click();

async function choose(page: Page, prompt: string, option: string): Promise<void> {
  await page
    .getByRole("group", { name: ask(prompt) })
    .getByRole("radio", { name: option, exact: true })
    .check();
}

async function openTogether(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await page.getByText("You have both sealed.").first().waitFor();
    await page.getByRole("button", { name: "I am ready to read" }).click();
  }
  for (const page of pages) {
    await page.getByRole("heading", { name: "It is open" }).waitFor();
    await page.getByRole("button", { name: "Begin reading" }).click();
    await page.getByText("Unchanged since it was sealed", { exact: true }).waitFor();
  }
}

describe("a couple in its trial", () => {
  let couple: Couple;
  let a: Page;
  let b: Page;
  beforeAll(async () => {
    couple = await signedCouple(theatre.server.origin);
    [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
  });

  /** Another device of Ana's, whose clock is off by so many days: it finds what is at hand all the same. */
  async function findsCheckInBy(days: number): Promise<void> {
    const { page, context } = await theatre.visitor(PHONE);
    await page.clock.install({ time: later.inputs.now("a device").getTime() + days * DAY });
    await signIn(page, theatre.server.origin, couple.ana);
    await page.goto(`${theatre.server.origin}/w/${couple.workspace}/trial`);
    await page.getByRole("link", { name: "Begin", exact: true }).click();
    await page.getByRole("button", { name: "Begin", exact: true }).waitFor();
    await context.close();
  }

  it("[C15] [C16] [P14] sees what comes, holds a check-in, leaves one out, and finds both again", async () => {
    const found: string[] = [];
    for (const [page, person] of [
      [a, couple.ana],
      [b, couple.ben],
    ] as const) {
      await later.watch(page);
      await signIn(page, theatre.server.origin, person);
      await page.goto(`${theatre.server.origin}/w/${couple.workspace}`);
      await page.getByRole("link", { name: /^The trial/ }).click();
      await page.getByText(/^It begins on /).waitFor();
      await page.getByText("There is nothing to do today.").waitFor();
    }
    found.push(...(await inspect(a, "a trial before it begins")));

    // Nobody is called when a check-in comes: an open page sees what day it is.
    await later.pass(5);
    for (const page of [a, b]) await page.getByRole("heading", { name: /^Check-in, / }).waitFor();
    found.push(...(await inspect(b, "a check-in at hand")));
    for (const days of [-40, 40]) await findsCheckInBy(days);

    await a.getByRole("link", { name: "Begin", exact: true }).click();
    await a.getByRole("heading", { name: /^Check-in, / }).waitFor();
    found.push(...(await inspect(a, "the beginning of a check-in")));
    await a.getByRole("button", { name: "Begin", exact: true }).click();
    await a.getByLabel(ask("appreciation"), { exact: true }).fill("You waited for me in the rain.");
    await next(a);
    await a.getByLabel(ask("i-held"), { exact: true }).fill("I opened the bills.");
    for (const _ of ["topic", "one change", "pace"]) await next(a);
    await choose(a, "pace", "The next step");
    await next(a);
    await choose(a, "kept-ease", "Hardly");
    found.push(...(await inspect(a, "what one asks oneself")));
    await seal(a);

    await b.getByRole("link", { name: "Begin", exact: true }).click();
    await b.getByRole("button", { name: "The short one" }).click();
    await b.getByLabel(ask("appreciation"), { exact: true }).fill("You laughed at my joke.");
    await next(b);
    await next(b);
    await choose(b, "pace", "Slower");
    await seal(b);

    await openTogether([a, b]);
    await b.getByText("You waited for me in the rain.").waitFor();
    await a.getByRole("radio", { name: "Ben" }).check();
    await a.getByText("You laughed at my joke.").waitFor();
    await a.getByText("Only you see this").waitFor();
    for (const page of [a, b]) await page.getByText(/^It goes slower from here/).waitFor();
    expect(await b.getByText("Only you see this").count()).toBe(0);
    expect(await b.getByText(prompts["kept-ease"]?.title ?? "").count()).toBe(0);
    for (const [page, screen] of [
      [a, "an open check-in with what one asked oneself"],
      [b, "an open check-in"],
    ] as const)
      found.push(...(await inspect(page, screen)));

    for (const page of [a, b]) {
      await page.getByRole("link", { name: "Back to the trial" }).first().click();
      await page.getByRole("link", { name: "Read it", exact: true }).waitFor();
    }

    await later.pass(7);
    for (const page of [a, b]) {
      await page.getByRole("link", { name: "Begin", exact: true }).waitFor();
      await page.getByText("Held", { exact: true }).waitFor();
    }
    // One of the two begins, and it comes to nothing: nobody is told of the other.
    await a.getByRole("link", { name: "Begin", exact: true }).click();
    await a.getByRole("button", { name: "The short one" }).click();
    await a.getByLabel(ask("appreciation"), { exact: true }).fill("You called.");
    await a.getByText("Saved", { exact: true }).first().waitFor();
    await later.pass(7);
    await b.getByText("Not held", { exact: true }).waitFor();
    // The page on which it was being written comes to rest by itself, with the words on it.
    await a.getByRole("heading", { name: "The time for this is over" }).waitFor();
    await a.getByText("You called.", { exact: true }).waitFor();
    expect(await a.getByRole("textbox").count()).toBe(0);
    found.push(...(await inspect(a, "a check-in whose time has passed")));
    await a.getByRole("link", { name: "Back to the trial" }).first().click();
    await a.getByText("Not held. What you wrote is still yours.").waitFor();
    found.push(...(await inspect(a, "a trial in its third week")));

    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[P10d] tells of a slip when the teller chooses, and only the teller is shown what was agreed on for it", async () => {
    const found: string[] = [];
    const [slip, mend] = [
      "I read your letters while you were away.",
      "I leave your desk alone, and I told you where I was.",
    ];
    await a.getByRole("link", { name: /^Tell of a slip/ }).click();
    await a.getByRole("heading", { name: "What you two agreed on about slips" }).waitFor();
    await a.getByText("We tell each other within three days.").waitFor();
    await a.getByLabel(CARD_WORDS.slipped.ask).fill(slip);
    await a.getByLabel(CARD_WORDS.mend.ask.replaceAll("{name}", "Ben")).fill(mend);
    await a.getByText("A guess is enough. Ben can tell you how it was.").waitFor();
    await a.getByText("Saved. Only you see it").waitFor();
    found.push(...(await inspect(a, "telling of a slip")));
    await b.goto(`${theatre.server.origin}/w/${couple.workspace}/cards`);
    await b.getByText("No card from Ana lies here.").waitFor();
    await a.getByRole("button", { name: "Look at it, and tell it" }).click();
    await a.getByText("What is told cannot be taken back.").waitFor();
    found.push(...(await inspect(a, "before telling of a slip")));
    await a.getByRole("button", { name: "Tell it", exact: true }).click();
    await a.getByRole("heading", { name: "A slip, told to Ben" }).waitFor();

    await b.getByRole("link", { name: /^Ana tells of a slip, sealed/ }).click();
    await b.getByText("it asks for no answer").waitFor();
    expect(await b.getByText(slip).count()).toBe(0);
    found.push(...(await inspect(b, "a slip that was told, sealed")));
    await b.getByRole("button", { name: "Open it", exact: true }).click();
    await b.getByText(slip).waitFor();
    await b.getByText(mend).waitFor();
    expect(await b.getByText("We tell each other within three days.").count()).toBe(0);
    found.push(...(await inspect(b, "a slip that was told")));
    for (const page of [a, b]) await page.goto(`${theatre.server.origin}/w/${couple.workspace}/trial`);
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C17] [C17b] chooses alone how it goes on, reads it together, and finds what was agreed on for an end", async () => {
    const found: string[] = [];
    await later.pass(30);
    for (const page of [a, b]) {
      await page.getByText(/^It was agreed until /).waitFor();
      await page.getByRole("heading", { name: /^Decision, / }).waitFor();
    }
    found.push(...(await inspect(b, "a decision at hand")));

    for (const [page, words, way] of [
      [a, "You never stopped asking.", "Go on to the next step"],
      [b, "You told me the truth.", "End it, kindly"],
    ] as const) {
      await page.getByRole("link", { name: "Begin", exact: true }).click();
      await page.getByRole("button", { name: "The short one" }).click();
      await page.getByLabel(ask("appreciation"), { exact: true }).fill(words);
      await next(page);
      await choose(page, "way", way);
      await page.getByLabel(ask("why"), { exact: true }).fill(`Because: ${words}`);
      if (page === a) found.push(...(await inspect(page, "how it goes on")));
      await seal(page);
    }
    await openTogether([a, b]);
    await b.getByText("Because: You never stopped asking.").waitFor();
    for (const page of [a, b])
      await page.getByText("One of you chose to end it. That is enough, and needs no reason.").waitFor();
    found.push(...(await inspect(a, "an open decision")));

    for (const page of [a, b]) {
      await page.getByRole("link", { name: "Back to the trial" }).first().click();
      await page.getByRole("heading", { name: "How you said it would end" }).waitFor();
      await page.getByText("Either of us may end this, kindly.").first().waitFor();
      expect(await page.getByText("There is nothing to do today.").count()).toBe(0);
      expect(await page.getByRole("link", { name: /^Everything of yours/ }).getAttribute("href")).toBe("/home");
    }
    for (const [page, screen] of [
      [a, "a trial that was ended"],
      [b, "a trial that was ended, at a desk"],
    ] as const)
      found.push(...(await inspect(page, screen)));
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
