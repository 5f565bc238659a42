import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { READINESS_WORDS } from "@footbridge/shared/practice/en/readiness";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { agree, agreeOnWording, leaveBoard, line, openSection } from "./agreeing.ts";
import { confirm, join, makeAccount, makeLink } from "./arriving.ts";
import { answer as answerOneself, open as askOneself, atRest } from "./asking-oneself.ts";
import { openLater } from "./later.ts";
import { listen, NOTHING, takeStock } from "./quiet.ts";
import { answer, backToPath, beginRound, openTogether, seal, throughRound } from "./rounds.ts";
import { fetchFileLater, goToSigning, readAndSign, seeBothSigned } from "./signing.ts";
import { DESK, openTheatre, PHONE, type Theatre, type Visitor } from "./theatre.ts";

const later = openLater();
let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre(later.inputs);
});
afterAll(async () => {
  await theatre.close();
});

const OWN = EN.sheets["own-part"].prompts;
const WAVE = EN.privatePages["the-wave"];
const PURPOSE = "To find out whether we can be kind on ordinary days.";
const SLOWER = "Can we go slower?";
const SKILLS = "A signal that we both keep to.";
const KIND = "You drove two hours to bring my mother her glasses.";
const [TEN, NINE] = ["No messages after ten at night.", "No messages after nine at night."];
const [HERE, NOT_YET] = ["I am here and will do the work", "Not yet"];
const ENDING = "Either of us may say it, in person, and nobody argues.";

const heading = (page: Page, name: string | RegExp): Locator => page.getByRole("heading", { name });
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("link", { name }).first().click();

/** Asks oneself whether now is the time: answered, answered back, and nothing kept. */
async function askAlone({ page, context }: Visitor): Promise<void> {
  await atRest(page);
  const before = await takeStock(context, page);
  const stop = listen(context, page, [], theatre.server);
  const screen = await askOneself(page);
  await answerOneself(screen, { contempt: "often", cycles: "yes" }, "JP");
  await screen.getByRole("heading", { name: READINESS_WORDS.outcomes.beside.title, exact: true }).waitFor();
  await screen.getByRole("button", { name: "Close and forget" }).click();
  await screen.waitFor({ state: "detached" });
  expect(stop()).toStrictEqual(NOTHING);
  expect(await takeStock(context, page)).toStrictEqual(before);
}

/** A page that only its author ever sees, before there is any workspace. */
async function writeForOneself(page: Page): Promise<void> {
  await follow(page, "Your private pages");
  await follow(page, WAVE.title);
  await page.getByRole("button", { name: /^Begin a/ }).click();
  const ask = WAVE.prompts["backing-off"]?.ask ?? "";
  await page.getByLabel(ask, { exact: true }).fill("On Sundays, before we meet, I grow cold.");
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.goto(`${theatre.server.origin}/home`);
}

/** The first round, with all that helps while one writes. */
async function writeWithHelp(page: Page): Promise<void> {
  await beginRound(page, "own-part");
  const field = page.getByLabel(OWN["my-part"]?.ask ?? "", { exact: true });
  await page.getByText("An example", { exact: true }).first().click();
  await page.getByText(OWN["cause"]?.example ?? "").waitFor();
  await field.fill("I went silent for days, but you shouted.");
  await press(page, "A gentle note on these words");
  await heading(page, "A “but” may take it back").waitFor();
  await page.getByRole("button", { name: "Put this away" }).click();
  await field.fill("I went silent for days.");
  for (const [prompt, how] of [
    ["hurt-moment", "Skip this"],
    ["pattern", "Not today"],
  ] as const) {
    const { ask, title } = OWN[prompt] ?? { ask: "", title: "" };
    while (!(await page.getByRole("heading", { name: ask, exact: true }).isVisible())) await press(page, "Next");
    await press(page, `${how} ${title}`);
  }
  await answer(page, "own-part", { "repair-offer": "I will say that I need an hour, and come back." });
  await seal(page);
}

/** Both listen to each other, once round: not quite, yes, a reply, none. `b` listens first. */
async function listenInTurns(a: Page, b: Page): Promise<void> {
  for (const page of [a, b]) await follow(page, "Go on to listening");
  await heading(a, "It rests with Mika").waitFor();
  await b.getByLabel("What I heard").fill("You went away for days.");
  await press(b, "Send what I heard");
  await heading(a, "Mika wrote back what they heard").waitFor();
  await press(a, "Not quite");
  await a.getByLabel("What is missing, or other than you meant?").fill("I was there, and I did not speak.");
  await press(a, "Send “not quite”");
  await heading(b, "Sam says: not quite").waitFor();
  await b.getByLabel("What I heard").fill("You were there, and you did not speak for days.");
  await press(b, "Send what I heard");
  await press(a, "Yes, that is it");
  await heading(b, "“Yes, that is it,” says Sam").waitFor();
  await b.getByLabel("My reply").fill("Thank you. I thought you had gone.");
  await press(b, "Send my reply");
  await a.getByLabel("What I heard").fill("You pushed, because you were afraid.");
  await press(a, "Send what I heard");
  await press(b, "Yes, that is it");
  await press(a, "Leave it at that");
  for (const page of [a, b]) await heading(page, "This exchange has come to its end").waitFor();
  await b.getByText("Sam left it at that.").waitFor();
  for (const page of [a, b]) {
    await follow(page, "Back to what you both wrote");
    await backToPath(page);
  }
}

/** The four layers, and the line that a missing one led to. */
async function seeTheLayers(page: Page): Promise<void> {
  await follow(page, "See the four layers side by side");
  const skills = page.getByRole("region", { name: "The skills" });
  await skills.getByText(/missing between the two of you\.$/).waitFor();
  await skills.getByRole("link", { name: "The line about it on the agreement" }).click();
  await page.getByRole("listitem").filter({ hasText: SKILLS }).first().waitFor();
  await leaveBoard(page);
}

/** Both mark a phrase; when both can say and hear it, it is a draft on the board and stands on the pocket card. */
async function markOnePhrase(a: Page, b: Page): Promise<void> {
  const card = (page: Page): Locator => page.getByRole("listitem").filter({ has: heading(page, SLOWER) });
  for (const page of [a, b]) {
    await follow(page, "Mark your phrases");
    for (const mark of ["I can say it", "I can hear it"])
      await card(page).getByRole("checkbox", { name: mark }).check();
    await card(page)
      .getByText(/Your mark is kept/)
      .waitFor();
  }
  for (const page of [a, b])
    await expect.poll(() => card(page).getByText("Can say it and hear it", { exact: true }).count()).toBe(2);
  await follow(a, "See your pocket card");
  await a.getByText(SLOWER).waitFor();
  await follow(b, "Go to the agreement");
  await openSection(b, "Our language");
  await b
    .getByRole("article")
    .filter({ hasText: SLOWER })
    .getByText("You both marked this: you can say it, and you can hear it")
    .waitFor();
  await leaveBoard(b);
  await backToPath(a);
}

/** A card for the other, given from the path. */
async function giveCard(page: Page): Promise<void> {
  await follow(page, /^Cards/);
  await follow(page, "Write a card");
  await page.getByLabel("What do you find kind in Mika?").fill(KIND);
  await page.getByText("Saved. Only you see it").waitFor();
  await press(page, "Look at it, and give it");
  await press(page, "Give it");
  await heading(page, "A card for Mika").waitFor();
}

/** What both want alike, in the order of the sheet. */
const terms = (weeks: string, quiet: string, today: string) => ({
  purpose: PURPOSE,
  "trial-length": weeks,
  "trial-start": "2027-03-01",
  "status-name": "Trying, slowly",
  exclusivity: "Exclusive: only the two of us",
  "check-in-day": "Sunday",
  "check-in-time": "19:00",
  contact: quiet,
  "time-together": "One evening a week.",
  "ending-said": ENDING,
  commitment: today,
});

/** From drafts to what both said yes to; one question stays open, with both its values. */
async function agreeOnTheRest(a: Page, b: Page): Promise<void> {
  const agreed = async (section: string, title: string, words: string): Promise<void> => {
    for (const page of [a, b]) await openSection(page, section);
    await agree([line(a, title, words), line(b, title, words)]);
  };
  for (const page of [a, b]) await openSection(page, "Pace");
  await agreeOnWording([a, b], "Length of the trial", "The trial lasts 12 weeks.");
  await agreed("Pace", "Start of the trial", "1 March 2027");
  await agreed("Purpose", "What this is for", PURPOSE);
  await agreed("Boundaries", "Time together", "One evening a week.");
  await agreed("Check-ins", "Day of our check-in", "Sunday");
  await agreed("Check-ins", "Time of our check-in", "19:00");
  await agreed("How this can end", "How either of us ends it", ENDING);
  for (const page of [a, b]) {
    await openSection(page, "Boundaries");
    for (const words of [TEN, NINE]) await line(page, "Contact and quiet hours", words).getByText(words).waitFor();
  }
}

it("[P3a] [C1] [C3] [C7] [C9] [P9] a couple, one on a phone and one at a desk, goes the whole path to a signed agreement", async () => {
  const phone = await theatre.visitor(PHONE);
  await askAlone(phone);
  const desk = await theatre.visitor(DESK);
  const [a, b] = [phone.page, desk.page];
  for (const page of [a, b]) await later.watch(page);

  await follow(a, "Begin");
  await makeAccount(a, "Sam");
  await writeForOneself(a);
  await join(b, await makeLink(a), "Mika");
  await confirm(a, b, "Mika");

  await writeWithHelp(a);
  await beginRound(b, "own-part");
  await answer(b, "own-part", { "my-part": "I pushed until it broke.", "repair-offer": "I stop when you say stop." });
  await seal(b);
  await openTogether(a, b);
  await b.getByText("I went silent for days.", { exact: true }).first().waitFor();
  await listenInTurns(a, b);

  await throughRound(a, b, "what-changed", {
    a: { different: "I work four days now.", "capacity-us-reading": "It is still missing", "capacity-fill": SKILLS },
    b: { different: "I say it in the same hour.", "capacity-us-reading": "It is there" },
  });
  for (const page of [a, b]) await seeTheLayers(page);

  await throughRound(a, b, "our-language", {
    a: { phrases: [{ when: "voices get loud", feel: "small", need: "a slower pace", say: SLOWER }] },
    b: { phrases: [{ when: "a decision comes too fast", say: "You get my answer tomorrow." }] },
  });
  await markOnePhrase(a, b);

  // Each says where they stand today; the answers differ, and "not yet" is one of them.
  await throughRound(a, b, "re-entry-terms", { a: terms("12", TEN, HERE), b: terms("8", NINE, NOT_YET) });
  for (const page of [a, b]) {
    const standing = page.getByRole("region", { name: "Where you each stand" });
    for (const said of [HERE, NOT_YET]) await standing.getByText(said, { exact: true }).waitFor();
    await backToPath(page);
    await page.getByRole("link", { name: "Go to the agreement" }).waitFor();
    expect(await page.getByRole("listitem").getByText("Open", { exact: true }).count()).toBe(4);
  }

  // One of them stays away for weeks, and is told in words what happened.
  const path = b.url();
  await b.goto("about:blank");
  await later.pass(21);
  await giveCard(a);
  await b.goto(path);
  await heading(b, "Since you were here last, three weeks ago").waitFor();
  await b.getByText("Sam gave you a card.").waitFor();
  await follow(b, /^Cards/);
  await follow(b, /^A sealed card from Sam/);
  await press(b, "Open it");
  await b.getByText(KIND).waitFor();

  for (const page of [a, b]) {
    await page.goto(`${path}/agreement`);
    await page.getByRole("link", { name: "Look at the 2 open questions" }).waitFor();
  }
  await agreeOnTheRest(a, b);
  for (const page of [a, b]) await goToSigning(page);
  await b.getByText("you answered “not yet” to where you stand", { exact: false }).waitFor();
  await a.getByRole("button", { name: "Make version 1" }).click();
  await readAndSign(a, 1, "Sam Ωmega 山");
  await heading(a, "You have signed").waitFor();
  await readAndSign(b, 1, "Mika");
  for (const page of [a, b]) await seeBothSigned(page);
  const file = (await fetchFileLater(b, "Text file (Markdown)")).toString("utf8");
  const [said, open] = file.split("Not agreed yet");
  for (const words of [PURPOSE, "The trial lasts 12 weeks."]) expect(said).toContain(words);
  for (const words of [TEN, NINE]) expect(open).toContain(words);
  for (const words of ["Sam Ωmega 山", "Mika"]) expect(file).toContain(words);
  expect(file).not.toContain(KIND);
  expect(theatre.complaints).toStrictEqual([]);
});
