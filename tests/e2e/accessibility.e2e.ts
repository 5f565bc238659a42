import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { LIBRARY_WORDS } from "@footbridge/shared/practice/en/library";
import { LIBRARY_PAGE_IDS } from "@footbridge/shared/practice/library/page";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeShowcase, type Showcase } from "../demo/showcase.ts";
import { makeCouple } from "../support/proof/couple.ts";
import { makeHost } from "../support/proof/host.ts";
import { edited, pdfFile } from "../verify/files.ts";
import { invite, join, makeAccount } from "./arriving.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";
import { addressesInCode, couple, isSeen, LONG, RIGHT_TO_LEFT, seen, signedIn, Tour } from "./tour.ts";

let theatre: Theatre;
let showcase: Showcase;
beforeAll(async () => {
  theatre = await openTheatre();
  showcase = await makeShowcase(theatre.server.origin, couple, () => undefined);
});
afterAll(async () => {
  await theatre.close();
});

describe("every screen, in light and in dark, passes axe and fits a screen 320 px wide", () => {
  it("the page that checks files, before and after a file", async () => {
    const { page } = await theatre.visitor(PHONE);
    const tour = new Tour(page, theatre.server.origin);
    const choose = async (buffer: Uint8Array): Promise<void> =>
      page
        .getByLabel("The file")
        .setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from(buffer) });
    const made = await makeCouple(makeHost(), "b", (document) => ({
      ...document,
      partners: { a: LONG, b: RIGHT_TO_LEFT },
    }));
    await tour.goSee("/verify", "check a file", "Check a file");
    await page.getByText("Words to compare with").click();
    await page.getByLabel("Words of the host").fill("seven");
    await page.getByText("The words of this host").click();
    await page.getByText("Without this page").click();
    await tour.see("words to compare with", "Check a file");
    await page.getByLabel("Words of the host").fill("");
    await choose(await pdfFile(made));
    await page.getByText("Read what was signed").click();
    await page.getByText("The words of this key").click();
    await tour.see("a good file", "Nothing here was changed since it was sealed");
    await choose(edited(made, ({ audit, agreement }) => [audit.pop(), agreement.signatures.pop()]));
    await page.getByText("What else was found").click();
    await tour.see("a file that is refused", "This file is not as it was signed");
    await choose(new Uint8Array(1));
    await tour.see("no file of ours", "This file could not be checked");
    expect(tour.found).toStrictEqual([]);
  });

  it("before and around an account", async () => {
    const { page } = await theatre.visitor(PHONE);
    const tour = new Tour(page, theatre.server.origin);
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

  it("the library, each of its pages and its tools in use", async () => {
    const { page } = await theatre.visitor(PHONE);
    const tour = new Tour(page, theatre.server.origin);
    await tour.goSee("/library", "the library", "Library");
    for (const id of LIBRARY_PAGE_IDS) await tour.goSee(`/library/${id}`, id, LIBRARY_WORDS.titles[id].title);
    await page.getByRole("button", { name: "Begin" }).click();
    await tour.see("a breath", "Grounding");
    await tour.goSee("/library/how-to-write-a-repair", "a repair", "How to write a repair");
    await page.getByLabel("That you care").fill("x".repeat(300));
    await page.getByRole("button", { name: "Copy the text" }).click();
    await tour.see("a script", "Together");
    await tour.goSee("/library/nowhere", "no such page of the library", "This page is not here");
    expect(tour.found).toStrictEqual([]);
  });

  it("from an invitation to an open workspace, and an answer written without a connection", async () => {
    const [{ page: a, context }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
    const tour = new Tour(a, theatre.server.origin);
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
    await tour.see("before a round", "Before you begin");
    await a.getByRole("button", { name: "Go on to the questions" }).click();
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
    const tour = await signedIn(theatre);
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
    await tour.page.getByRole("button", { name: "From the library: How to listen" }).first().click();
    await tour.see("a page of the library over a round", "How to listen");
    await tour.goSee(`${board}/round/none`, "no such round", "These pages are not here");
    expect(tour.found).toStrictEqual([]);
  });

  it("the board, and the agreement from what is missing to what is signed", async () => {
    const tour = await signedIn(theatre);
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
    await tour.goSee(`${board}?section=questions`, "open questions", "Open questions");
    await tour.goSee(`${board}?section=boundaries`, "a section", EN.sections.boundaries.title);
    await page.getByRole("button", { name: "Change the words" }).first().click();
    await page.getByRole("textbox").first().fill("");
    await page.getByRole("button", { name: "Use these words instead" }).click();
    await tour.see("an editor to be mended", "Change the words");
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Not like this" }).first().click();
    await tour.see("an objection", "Not like this");
    await tour.goSee(`${signed}`, "the board of what is signed", "Signed by you both");
    await tour.goSee(`${signed}/sign`, "signed", "What comes next");
    await tour.goSee(`${signed}/revisions`, "the versions", "Version 1");
    await tour.goSee(`${signed}/revisions/1`, "a version", "Signatures");
    await tour.see("the words of two keys", "The words of your two keys");
    await tour.goSee(`${signed}/revisions/1/print`, "a version on paper", "On paper");
    await tour.goSee(`/w/${showcase.signed}/trial`, "the trial", "The trial");
    await tour.goSee(`/w/${showcase.board}/trial`, "no trial yet", "Nothing is signed yet");
    await tour.goSee(`/w/${showcase.signed}/timeline`, "a trial to come, over time", "Over time");
    await tour.goSee(`/w/${showcase.board}/timeline`, "nothing over time yet", "Nothing to look back on yet");
    expect(tour.found).toStrictEqual([]);
  });

  it("the next version beside the signed one: signing it, drawn, to be mended, and sleeping on it", async () => {
    const tour = await signedIn(theatre);
    const { page } = tour;
    const signed = `/w/${showcase.signed}/agreement`;
    await tour.goSee(`${signed}?section=boundaries`, "a section of what is signed", EN.sections.boundaries.title);
    await page.getByRole("button", { name: "Write a new line here" }).click();
    await page.getByRole("textbox", { name: "What would you like to write here?" }).fill("x".repeat(300));
    await page.getByRole("button", { name: "Propose this line" }).click();
    await page.getByText("x".repeat(300)).first().waitFor();
    await tour.goSee(`${signed}/sign`, "a version to make", "Make version 2");
    await page.getByRole("button", { name: "Make version 2" }).click();
    await page.getByText("New, and not agreed yet").waitFor();
    await tour.see("a version beside the signed one", "What is different from version 1");
    await page.getByText(/have the words that they had$/).click();
    await page.getByLabel("I have read to the end").check();
    await page.getByLabel("Drawn by hand").check();
    await page.getByLabel("What I am agreeing to, in my own words").fill("x".repeat(700));
    await page.getByRole("button", { name: "Sign version 2" }).click();
    await page.getByText("Draw your name here, or choose your typed name above.").waitFor();
    await tour.see("a signature to be mended", "Signatures");
    await page.getByRole("button", { name: "Sleep on it" }).click();
    await page.getByRole("radio", { name: "Until a moment of my own" }).check();
    await page.getByRole("button", { name: "Take this time" }).click();
    await tour.see("a time to be mended", "Sleep on version 2");
    await page.getByRole("radio", { name: "For three days" }).check();
    await page.getByRole("button", { name: "Take this time" }).click();
    await tour.see("time to sleep on it", /^Time until/);
    expect(tour.found).toStrictEqual([]);
  });

  it("what is between the two, beside the rounds", async () => {
    const tour = await signedIn(theatre);
    const [sealed, board] = [`/w/${showcase.sealed}`, `/w/${showcase.board}`];
    await tour.goSee(board, "a path with everything open", "The path");
    await tour.goSee(`${board}/space`, "suggesting a time apart", "Time apart");
    await tour.goSee(`${board}/pause`, "before pausing", "Pause");
    await tour.goSee(`${board}/leave`, "before leaving", "Leaving");
    await tour.goSee(`${board}/meeting`, "before a meeting", "Meet here");
    await tour.goSee(`${board}/cards`, "no cards", "Cards");
    await tour.goSee(`${board}/cards/write`, "an empty card", /^Your card for/);
    await tour.goSee(`${board}/cards/slip`, "a slip, not yet told", /^Telling .* of a slip/);
    await tour.goSee(`${board}/cards/none`, "no such card", "This card is not here");
    await tour.goSee(`${board}/round/our-language/phrases`, "phrases", "Your phrases");
    await tour.goSee(`${board}/pocket-card`, "the pocket card", "Pocket card");
    await tour.goSee(`${board}/round/what-changed/layers`, "the four layers", "The four layers");
    await tour.goSee(`${board}/round/own-part/listening`, "listening", "Listening");
    await tour.goSee(`${sealed}/round/own-part/listening`, "listening before a round is open", /not open yet$/);
    await tour.goSee(`${board}/round/re-entry-terms?at=read`, "where each stands", "Where you each stand");
    await tour.goSee(`${board}/mirror`, "what the other sees of open rounds", /^What .* can see right now$/);
    await tour.page
      .getByText(/^Read it as/)
      .first()
      .click();
    await tour.see("one round as the other reads it", /^What .* can see right now$/);
    await tour.goSee(`${board}/nowhere`, "no such page of a workspace", "There is nothing at this address");
    expect(tour.found).toStrictEqual([]);
  });

  it("what is for oneself alone, and questions before something goes for good", async () => {
    const tour = await signedIn(theatre, couple.b);
    const { page } = tour;
    await tour.goSee("/delete-account", "before deleting an account", "Delete your account");
    await tour.goSee("/reminders", "reminders", "Reminders");
    await tour.goSee(`/reminders/stop/${"A".repeat(43)}`, "stopping reminders", "No more notes by e-mail?");
    await tour.goSee("/pages", "private pages", "Your private pages");
    await tour.goSee("/pages/the-wave", "a kind of private page", EN.privatePages["the-wave"].title);
    await page.getByRole("button", { name: /^Begin a/ }).click();
    await page.getByRole("button", { name: "Delete this page" }).click();
    await tour.see("deleting a private page", "Delete this page for good?");
    await page.getByRole("button", { name: "Delete it for good" }).click();
    await tour.goSee("/pages/the-wave/none", "no such private page", "This page is not here");
    await tour.goSee(`/w/${showcase.sealed}/round/own-part`, "sealed, by the other", "Your pages are sealed");
    await page.getByText("Read what you sealed").click();
    await page.getByText("Your two receipts").click();
    await tour.see("receipts", "Your pages are sealed");
    await page.getByRole("button", { name: "I am ready to read" }).click();
    await tour.see("ready", "You are ready to read");
    await page.getByRole("button", { name: "I am not ready after all" }).click();
    await tour.goSee(`/w/${showcase.board}/agreement?section=boundaries`, "lines", EN.sections.boundaries.title);
    await page.getByRole("button", { name: "Take my words back" }).first().click();
    await tour.see("taking words back", "Take your words back?");
    expect(tour.found).toStrictEqual([]);
  });

  it("links that let nobody in, and pages that do not come", async () => {
    const [{ page: a }, { page: b, context }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
    const tour = new Tour(a, theatre.server.origin);
    const link = await invite(a, LONG);
    await a.goto("about:blank");
    await a.goto(link);
    await tour.see("one's own link", "This is your own link");
    await a.getByRole("link", { name: "Your workspaces" }).click();
    await a.getByRole("link", { name: /Nobody has joined yet/ }).click();
    await tour.see("a link that is out", "Now there is nothing to do");
    await a.getByRole("button", { name: "Take the link back" }).click();
    await tour.see("taking the link back", "Take the link back?");
    await a.getByRole("button", { name: "Take the link back" }).last().click();
    await tour.see("inviting", "Invite one person");
    await b.goto(link);
    await tour.see("a link that was taken back", "This link was taken back", b);
    // Whoever has signed in has it at hand, and needs no connection for it.
    await context.route(/\/assets\/LibraryPages-/, (route) => route.abort());
    await b.goto(`${theatre.server.origin}/library`);
    await tour.see("a page that did not arrive", "This page did not arrive", b);
    await tour.goSee("/pocket-card", "no card on this device", "Pocket card");
    await tour.goSee("/away/", "the neutral page", "Kitchen measures");
    expect(tour.found).toStrictEqual([]);
  });

  it("leave out no address of the product", () => {
    expect(addressesInCode().length).toBeGreaterThan(20);
    expect(addressesInCode().filter((address) => !isSeen(address, seen))).toStrictEqual([]);
  });
});
