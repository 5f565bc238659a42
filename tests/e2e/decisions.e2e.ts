import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freezeAnother, signTrial } from "../contract/trial/trial.ts";
import { type Couple, newCouple } from "../support/couple.ts";
import { focused } from "./focused.ts";
import { inspect } from "./inspecting.ts";
import { openLater } from "./later.ts";
import { openTogether, seal } from "./rounds.ts";
import { openSignPage, signIn } from "./settled-couple.ts";
import { readAndSign } from "./signing.ts";
import { DESK, openTheatre, PHONE, type Theatre, type Visitor } from "./theatre.ts";

const { prompts } = EN.sheets.decision;
const ask = (prompt: string): string => prompts[prompt]?.ask ?? "";

const EXTENDED = prompts["way"]?.options?.["extend"]?.clause ?? "";
const REVISED = prompts["way"]?.options?.["revise"]?.clause ?? "";

/** What each of the two chooses, and why. */
interface Choice {
  readonly way: "Go on to the next step" | "Go on as it is, for longer" | "Change something first" | "End it, kindly";
  readonly why: string;
}

const later = openLater("2031-02-02T09:00:00Z");
let theatre: Theatre;
/** One for each decision, all of whom signed for the same four weeks. */
let couples: Couple[];
beforeAll(async () => {
  theatre = await openTheatre(later.inputs);
  couples = [];
  for (let count = 0; count < 6; count += 1) {
    const couple = await newCouple(theatre.server.origin);
    await signTrial(couple, { start: "2031-01-20", weeks: 4 });
    couples.push(couple);
  }
  await later.moveTo("2031-02-17T18:00:00Z");
});
afterAll(async () => {
  await theatre.close();
});

let couple: Couple;
let a: Page;
let b: Page;
let visitors: Visitor[] = [];
afterEach(async () => {
  for (const { context } of visitors) await context.close();
  visitors = [];
});

/** The next two come to their trial, each in a browser of their own. */
async function nextTwo(): Promise<void> {
  const next = couples.shift();
  if (next === undefined) throw new Error("nobody is left to decide");
  couple = next;
  visitors = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
  for (const [place, person] of [couple.ana, couple.ben].entries()) {
    const page = visitors[place]?.page;
    if (page === undefined) throw new Error("a browser is missing");
    await later.watch(page);
    await signIn(page, theatre.server.origin, person);
    await page.goto(`${theatre.server.origin}/w/${couple.workspace}/trial`);
    if (place === 0) a = page;
    else b = page;
  }
}

const atHand = (page: Page): Locator => page.getByRole("region", { name: /^Decision, / });

async function write(page: Page, { way, why }: Choice): Promise<void> {
  await atHand(page).getByRole("link", { name: "Begin", exact: true }).click();
  await page.getByRole("button", { name: "The short one" }).click();
  await page.getByLabel(ask("appreciation"), { exact: true }).fill("You came.");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page
    .getByRole("group", { name: ask("way") })
    .getByRole("radio", { name: way, exact: true })
    .check();
  await page.getByLabel(ask("why"), { exact: true }).fill(why);
  await seal(page);
}

/**
 * Each chooses alone, nothing of it is anywhere with the other, and both read it at once.
 * @returns what the page of both says that comes of it
 */
async function decide(hers: Choice, his: Choice): Promise<string> {
  await write(a, hers);
  await atHand(b).getByText("You can each write how you would go on", { exact: false }).waitFor();
  expect(await b.content()).not.toContain(hers.why);
  await write(b, his);
  expect(await a.content()).not.toContain(his.why);
  await openTogether(a, b);
  // On a phone, one of the two is shown at a time.
  await a.getByRole("radio", { name: "Ben" }).check();
  await a.getByText(his.why).waitFor();
  await b.getByText(hers.why).waitFor();
  const says: string[] = [];
  for (const page of [a, b]) {
    const heading = page.getByRole("heading", { name: "What comes of it" });
    says.push(await heading.locator("xpath=following-sibling::p").innerText());
    await page.getByRole("link", { name: "Back to the trial" }).first().click();
    await page
      .getByText(says.at(-1) ?? "")
      .first()
      .waitFor();
  }
  expect(says[0]).toBe(says[1]);
  return says[0] ?? "";
}

const checkInAddress = (): string => `${theatre.server.origin}/w/${couple.workspace}/round/check-in-2031-02-16`;

/** She has sealed that check-in, and waits for him. */
async function sealedMeanwhile(): Promise<Page> {
  const page = await a.context().newPage();
  await later.watch(page);
  await page.goto(checkInAddress());
  await page.getByRole("button", { name: "The short one" }).click();
  await page.getByRole("textbox").first().fill("You made soup.");
  for (let steps = 0; steps < 2; steps += 1) await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("radio", { name: "Just as now", exact: true }).check();
  await seal(page);
  return page;
}

/**
 * He writes a check-in on two devices while they decide; one of them is without a connection, and with words that are not saved.
 */
async function writingMeanwhile(): Promise<{ readonly checkIn: Page; readonly late: Page }> {
  const address = `${checkInAddress()}?at=1`;
  const checkIn = await b.context().newPage();
  const other = await theatre.visitor(PHONE);
  visitors.push(other);
  const late = other.page;
  for (const page of [checkIn, late]) await later.watch(page);
  await signIn(late, theatre.server.origin, couple.ben);
  await checkIn.goto(address);
  await checkIn.getByRole("textbox").first().fill("I slept well this week.");
  await checkIn.getByText("Saved", { exact: true }).first().waitFor();
  await late.goto(address);
  const field = late.getByRole("textbox").first();
  await field.waitFor();
  await other.context.setOffline(true);
  await field.fill("I slept well this week. And I was glad of it.");
  return { checkIn, late };
}

/** A page on which something was being written whose time has passed: one's own words, to read, and nothing to press. */
async function restsNow(page: Page, words: string): Promise<void> {
  await page.getByRole("heading", { name: "The time for this is over" }).waitFor();
  await page.getByText("What you wrote is yours, and nobody else reads it.").waitFor();
  await page.getByRole("region", { name: "What you wrote", exact: true }).getByText(words, { exact: true }).waitFor();
  expect([
    await page.getByRole("textbox").count(),
    await page.getByText("Saved", { exact: true }).count(),
  ]).toStrictEqual([0, 0]);
  for (const name of ["Next", "Go on", "Look over and seal"])
    expect(await page.getByRole("button", { name, exact: true }).count()).toBe(0);
}

/** What both find on their agreement about how they change it: these lines, which still need the yes of both. */
async function bothFind(drafts: readonly string[]): Promise<void> {
  for (const page of [a, b]) {
    await page.goto(`${theatre.server.origin}/w/${couple.workspace}/agreement?section=change`);
    await page.getByRole("heading", { name: EN.sections.change.title, exact: true, level: 2 }).waitFor();
    for (const draft of drafts) {
      const line = page.getByRole("article").filter({ hasText: draft });
      await line.getByRole("button", { name: "Yes to these words" }).waitFor();
    }
    expect(await page.getByRole("article").count()).toBe(drafts.length);
  }
}

/** Both go back to their trial. */
async function backToTrial(): Promise<void> {
  for (const page of [a, b]) await page.goto(`${theatre.server.origin}/w/${couple.workspace}/trial`);
}

describe("a decision", () => {
  it("[C17] [C5] that both take for the next step leaves it to them what that is, and puts nothing there for them", async () => {
    await nextTwo();
    const says = await decide(
      { way: "Go on to the next step", why: "I sleep well when you are near." },
      { way: "Go on to the next step", why: "I would like to be home on Sundays." },
    );
    expect(says).toBe(
      "You both chose to go on. What the next step is stands in your agreement, or can be agreed on there.",
    );
    await bothFind([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C17] [C17a] that both take for changing something first puts one line on the agreement, that counts once both say yes", async () => {
    await nextTwo();
    const says = await decide(
      { way: "Change something first", why: "Sundays at seven are too late for me." },
      { way: "Change something first", why: "I need an evening alone." },
    );
    expect(says).toBe("You both chose to change something first. A line about it waits on the agreement.");
    await bothFind([REVISED]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C17a] [C5] at which they differ takes the slower way up as a draft, and nobody is moved forward by the other", async () => {
    await nextTwo();
    const says = await decide(
      { way: "Go on to the next step", why: "I have missed our kitchen." },
      { way: "Change something first", why: "Not while we quarrel about money." },
    );
    expect(says).toBe(
      "You chose differently, so the slower way is taken up: to change something first. A line about it waits on the agreement, and counts once you both say yes.",
    );
    await bothFind([REVISED]);
    await backToTrial();
    for (const page of [a, b]) {
      await page.getByText("It was agreed until Monday 17 February.", { exact: false }).waitFor();
      await page.getByText("No calls after ten.").first().waitFor();
    }
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C14a] [C16] [C17b] that ends it brings a check-in to rest that was just being written, and keeps the words that came too late", async () => {
    await nextTwo();
    const { checkIn, late } = await writingMeanwhile();
    const sealed = await sealedMeanwhile();
    const found: string[] = [];
    await decide(
      { way: "Go on as it is, for longer", why: "I am not done hoping." },
      { way: "End it, kindly", why: "I would rather stop here." },
    );
    await restsNow(checkIn, "I slept well this week.");
    await late.context().setOffline(false);
    const unsaved = late.getByRole("region", { name: "What you were still writing" });
    await unsaved.getByText("And I was glad of it.").waitFor();
    found.push(...(await inspect(late, "a check-in that rests, with words that came too late")));
    await restsNow(late, "I slept well this week.");
    await late.getByRole("button", { name: "Let these words go" }).press("Enter");
    await late.getByRole("dialog").getByRole("button", { name: "Let these words go" }).press("Enter");
    await unsaved.waitFor({ state: "detached" });
    await expect.poll(() => focused(late)).toBe("The time for this is over");

    // What was sealed and never opened stays sealed, or is taken back.
    await sealed.getByRole("heading", { name: "The time for this is over" }).waitFor();
    await sealed.getByText("You made soup.", { exact: true }).waitFor();
    found.push(...(await inspect(sealed, "a sealed check-in that rests")));
    await sealed.getByRole("button", { name: "Take the seal back" }).press("Enter");
    await restsNow(sealed, "You made soup.");
    await expect.poll(() => focused(sealed)).toBe("The time for this is over");

    await backToTrial();
    await a.getByRole("heading", { name: "What was before" }).waitFor();
    found.push(...(await inspect(a, "a trial that was ended")));
    await a.getByRole("link", { name: "Back to the path" }).first().click();
    await a.getByRole("heading", { name: "The path" }).waitFor();
    found.push(...(await inspect(a, "the path after an end")));
    await b.getByRole("link", { name: /^Check-in, Sunday 16 February/ }).click();
    await restsNow(b, "I slept well this week.");
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C17a] [C17c] that both take for going on as it is gives them more time once, and is not offered again", async () => {
    await nextTwo();
    const says = await decide(
      { way: "Go on as it is, for longer", why: "It is good, and it is new." },
      { way: "Go on as it is, for longer", why: "Four weeks were short." },
    );
    expect(says).toBe(
      "You both chose to go on as it is for longer. A line about it waits on the agreement, for a day that suits you both.",
    );
    await bothFind([EXTENDED]);
    const value = { kind: "length", amount: 6 } as const;
    const revision = await freezeAnother(couple, { kind: "term", term: "trial-length", value });
    for (const [page, name] of [
      [a, "Ana"],
      [b, "Ben"],
    ] as const) {
      await openSignPage(page, theatre.server.origin, couple.workspace);
      await readAndSign(page, revision, name);
    }
    await couple.a.until("both signatures", (page) => page.trial?.revision === revision);
    await backToTrial();
    for (const page of [a, b])
      await page.getByText("It began on Monday 20 January and was agreed until Monday 3 March.").waitFor();

    await later.moveTo("2031-03-03T18:00:00Z");
    await atHand(a).getByRole("link", { name: "Begin", exact: true }).click();
    await a.getByRole("button", { name: "The short one" }).click();
    await a.getByRole("button", { name: "Next", exact: true }).click();
    const ways = a.getByRole("group", { name: ask("way") }).locator("label");
    expect(await ways.allInnerTexts()).toStrictEqual([
      "Go on to the next step",
      "Change something first",
      "End it, kindly",
    ]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C17] [C17b] that both take for an end shows what was agreed on for it and what each keeps, and then asks nothing more", async () => {
    await nextTwo();
    const says = await decide(
      { way: "End it, kindly", why: "I wish you well, from further away." },
      { way: "End it, kindly", why: "We tried, and I am tired." },
    );
    expect(says).toBe("You both chose to end it.");
    for (const [page, partner] of [
      [a, "Ben"],
      [b, "Ana"],
    ] as const) {
      await page.getByText("It was ended. Nothing more is asked of you here.").waitFor();
      const ending = page.getByRole("region", { name: "How you said it would end" });
      await ending.getByText("Either of us may end this, kindly.").waitFor();
      await ending.getByText(/^What you both opened and signed stays with each of you\./).waitFor();
      await ending.getByText("open the file once more", { exact: false }).waitFor();
      await ending.getByRole("button", { name: "Calendar file" }).waitFor();
      await ending.getByText(`${partner} is not told whether you come here.`, { exact: false }).waitFor();
      for (const way of [/^Private pages/, /^Everything of yours/])
        await ending.getByRole("link", { name: way }).waitFor();
    }
    await a.getByRole("link", { name: /^Your agreement/ }).click();
    await a.getByRole("button", { name: "PDF file" }).waitFor();
    await b.getByRole("link", { name: /^A card/ }).click();
    await b.getByRole("heading", { name: "Cards for you" }).waitFor();

    await backToTrial();
    await later.pass(7);
    for (const page of [a, b]) {
      await page.getByRole("heading", { name: "How you said it would end" }).waitFor();
      expect(await page.getByRole("link", { name: "Begin", exact: true }).count()).toBe(0);
      expect(await page.getByRole("heading", { name: "What comes next" }).count()).toBe(0);
      await page.goto(`${theatre.server.origin}/w/${couple.workspace}`);
      await page.getByRole("link", { name: /^The trial\s*It has ended\./ }).waitFor();
      await page.getByRole("heading", { name: "The trial has ended" }).waitFor();
      expect(await page.getByRole("heading", { name: "Your next step" }).count()).toBe(0);
      await page.goto(`${theatre.server.origin}/w/${couple.workspace}/agreement/sign`);
      await page.getByRole("heading", { name: "The trial has ended" }).waitFor();
      await page.getByText("open the file once more", { exact: false }).waitFor();
      expect(await page.getByRole("heading", { name: "What comes next" }).count()).toBe(0);
      expect(await page.getByRole("button", { name: "Make my private address" }).count()).toBe(0);
    }
    expect(theatre.complaints).toStrictEqual([]);
  });
});
