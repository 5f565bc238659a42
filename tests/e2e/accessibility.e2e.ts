import { EN } from "@footbridge/shared/practice/en";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCouple } from "../demo/couple/couple.ts";
import { makeShowcase, type Showcase } from "../demo/showcase.ts";
import { invite, join, makeAccount } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";

/** Names that ask much of a page: one longer than a phone is wide, one that runs from right to left. */
const LONG = "Wolfeschlegelsteinhausenbergerdorff";
const RIGHT_TO_LEFT = "مريم";

const demo = demoCouple(new Date());
const couple = { ...demo, a: { ...demo.a, name: LONG }, b: { ...demo.b, name: RIGHT_TO_LEFT } };

let theatre: Theatre;
let showcase: Showcase;
beforeAll(async () => {
  theatre = await openTheatre();
  showcase = await makeShowcase(theatre.server.origin, couple, () => undefined);
});
afterAll(async () => {
  await theatre.close();
});

/** Looks at one screen after the other and keeps what was found. */
class Tour {
  readonly found: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Once the heading is there, whatever its level. */
  async see(screen: string, heading: string | RegExp, page: Page = this.page): Promise<void> {
    await page.getByRole("heading", { name: heading, exact: true }).first().waitFor();
    this.found.push(...(await inspect(page, screen)));
  }

  /** Goes to an address of the product first. */
  async goSee(path: string, screen: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(`${theatre.server.origin}${path}`);
    await this.see(screen, heading);
  }
}

async function signedIn(): Promise<Tour> {
  const { page } = await theatre.visitor(PHONE);
  await page.goto(`${theatre.server.origin}/sign-in`);
  await page.getByLabel("E-mail address").fill(couple.a.email);
  await page.getByRole("textbox", { name: "Pass phrase" }).fill(couple.a.passPhrase);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Your workspaces" }).waitFor();
  return new Tour(page);
}

describe("every screen, in light and in dark, passes axe and fits a screen 320 px wide", () => {
  it("before and around an account", async () => {
    const { page } = await theatre.visitor(PHONE);
    const tour = new Tour(page);
    await tour.goSee("/", "the first page", /For two people/);
    await page.getByText("What “Leave this page” does").click();
    await tour.see("what leaving does", /For two people/);
    await tour.goSee("/nowhere", "no such page", "There is nothing at this address");
    await tour.goSee("/sign-in", "sign in", "Welcome back");
    await tour.goSee("/way-back", "the way back", "The way back in");
    await tour.goSee("/join#abc", "a broken link", "This link is not whole");
    await tour.goSee("/begin", "sign up", "Make a place for yourself");
    await page.getByRole("button", { name: "Make my account" }).click();
    await page.getByRole("button", { name: "Suggest one" }).click();
    await page.getByText("Here is one.").waitFor();
    await tour.see("sign up, to be mended", "Make a place for yourself");
    await makeAccount(page, LONG);
    await tour.see("nothing yet", /^Hello/);
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await tour.see("a question", "Sign out on all devices?");
    await tour.goSee(`/w/${showcase.signed}`, "a workspace of others", "This room did not open");
    await tour.goSee("/recovery-codes", "new codes", "New recovery codes");
    await page.getByRole("textbox", { name: "Pass phrase" }).fill("a quiet boat with seven lamps");
    await page.getByRole("button", { name: "Make new codes" }).click();
    await tour.see("the codes", "Your new codes");
    expect(tour.found).toStrictEqual([]);
  });

  it("from an invitation to an open workspace, and an answer written without a connection", async () => {
    const [{ page: a, context }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
    const tour = new Tour(a);
    const link = await invite(a, LONG);
    await tour.see("the link", "Here is the link");
    await b.goto(link);
    await tour.see("an invitation", /invites you/, b);
    await join(b, link, RIGHT_TO_LEFT);
    await tour.see("waiting to be known", "You have a seat", b);
    await tour.see("who joined", /has joined/);
    await a.getByRole("button", { name: "No, this is someone else" }).click();
    await tour.see("sending away", /^Send .* away\?$/);
    await a.getByRole("button", { name: "Not yet" }).click();
    await a.getByRole("button", { name: "Yes, this is the right person" }).click();
    await tour.see("the path", "The path");
    await a.getByRole("listitem").getByRole("link", { name: EN.sheets["own-part"].title }).click();
    await tour.see("the beginning of a round", EN.sheets["own-part"].title);
    await a.getByRole("button", { name: "Begin", exact: true }).click();
    await a.getByRole("textbox").first().fill("I went silent for days.");
    await a.getByText("Saved", { exact: true }).waitFor();
    await tour.see("a saved answer", /./);
    await a.getByRole("button", { name: "Skip this" }).first().click();
    await tour.see("setting words aside", "Set your words aside?");
    await a.getByRole("button", { name: "Set aside and skip" }).click();
    await a.getByText("You are skipping this one.").waitFor();
    await tour.see("a skipped question", /./);
    await context.setOffline(true);
    await a.getByText("The connection is away").first().waitFor();
    await a.getByRole("textbox").first().fill("I pushed until it broke.");
    await a.getByText("Not saved yet.").waitFor();
    await tour.see("an answer that is not saved", /./);
    expect(tour.found).toStrictEqual([]);
  });

  it("every kind of question, looking over, sealed, open, reading", async () => {
    const tour = await signedIn();
    const [sealed, board] = [`/w/${showcase.sealed}`, `/w/${showcase.board}`];
    await tour.see("the workspaces", "Your workspaces");
    await tour.goSee(sealed, "a path with a sealed round", "The path");
    await tour.goSee(`${sealed}/round/own-part`, "sealed", "Your pages are sealed");
    await tour.goSee(`${sealed}/mirror`, "what the other sees", /^What .* can see right now$/);
    for (const step of [2, 3, 4, 12])
      await tour.goSee(`${sealed}/round/re-entry-terms?at=${step}`, `step ${step}`, /./);
    await tour.goSee(`${sealed}/round/our-language?at=1`, "entries", /./);
    await tour.page.getByRole("button", { name: /^Write one/ }).click();
    await tour.see("an entry", /./);
    await tour.goSee(`${sealed}/round/re-entry-terms?at=review`, "looking over", "Look over what you wrote");
    await tour.goSee(`${board}/round/own-part`, "it is open", "It is open");
    await tour.goSee(`${board}/round/own-part?at=read`, "reading", EN.sheets["own-part"].title);
    await tour.goSee(`${board}/round/none`, "no such round", "These pages are not here");
    expect(tour.found).toStrictEqual([]);
  });

  it("the board, and the agreement from what is missing to what is signed", async () => {
    const tour = await signedIn();
    const { page } = tour;
    const [sealed, board, signed] = [showcase.sealed, showcase.board, showcase.signed].map(
      (id) => `/w/${id}/agreement`,
    );
    await tour.goSee(`${sealed}`, "an empty board", "Your agreement");
    await tour.goSee(`${sealed}?section=purpose`, "an empty section", EN.sections.purpose.title);
    await tour.goSee(`${sealed}/sign`, "what is missing", "Still to be agreed");
    await tour.goSee(`${sealed}/revisions`, "no version yet", "Versions of your agreement");
    await tour.goSee(`${board}`, "a filled board", "Your agreement");
    await tour.goSee(`${board}?section=aside`, "put aside", "Put aside");
    await tour.goSee(`${board}?section=boundaries`, "a section", EN.sections.boundaries.title);
    await page.getByRole("button", { name: "Change the words" }).first().click();
    await page.getByRole("textbox").first().fill("");
    await page.getByRole("button", { name: "Use these words instead" }).click();
    await tour.see("an editor to be mended", "Change the words");
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Not like this" }).first().click();
    await tour.see("an objection", "Not like this");
    await tour.goSee(`${signed}`, "the board of what is signed", "Towards signing");
    await tour.goSee(`${signed}/sign`, "signed", "What comes next");
    await tour.goSee(`${signed}/revisions`, "the versions", "Version 1");
    await tour.goSee(`${signed}/revisions/1`, "a version", "Signatures");
    expect(tour.found).toStrictEqual([]);
  });
});
