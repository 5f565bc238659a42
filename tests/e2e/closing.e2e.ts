import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settle } from "../contract/protocol/settled.ts";
import { type Couple, newCouple } from "../support/couple.ts";
import { sealing } from "../support/seal.ts";
import { unkeyed } from "../support/signing.ts";
import { focused } from "./focused.ts";
import { inspect } from "./inspecting.ts";
import { signIn } from "./settled-couple.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const text = (words: string) => ({ state: "answered", value: { kind: "text", text: words } }) as const;

/** Two who have opened a round, signed a version, given a card, and each begun something for themselves. */
async function livedIn(origin: string): Promise<Couple> {
  const couple = await newCouple(origin);
  const { a, b } = couple;
  const round = "what-changed";
  for (const [page, words] of [
    [a, "I ask before I decide for us both."],
    [b, "I say it when I need an evening alone."],
  ] as const) {
    await page.accepted({ type: "round.save", round, prompt: "different", base: 0, answer: text(words) });
    await page.accepted(sealing(round));
    await page.accepted({ type: "round.say-ready", round });
    await page.accepted({
      type: "round.save",
      round: "own-part",
      prompt: "my-part",
      base: 0,
      answer: text(`Mine: ${words}`),
    });
  }
  for (const page of [a, b]) await page.until("the reveal", (each) => each.round(round)?.revealed != null);
  await b.accepted({ type: "listening.add", round, text: "And I have said it twice by now." });
  await a.accepted({
    type: "card.save-draft",
    base: 0,
    words: { ...BLANK_CARDS.appreciation, kind: "You waited at the station." },
  });
  await a.accepted({ type: "card.give", kind: "appreciation", revision: 1 });
  await settle(couple);
  await a.accepted({ type: "agreement.freeze" });
  const frozen = () => a.agreement?.revisions.at(-1);
  await a.until("the version", () => frozen()?.status === "frozen");
  const about = { revision: frozen()?.number ?? 0, digest: frozen()?.digest ?? "" };
  await b.until("the version", (page) => page.agreement?.revisions.length === 1);
  await a.accepted(unkeyed(about, "Ana A."));
  await b.accepted(unkeyed(about, "Ben B."));
  await b.until("both signatures", (page) => page.agreement?.revisions.at(-1)?.status === "signed");
  return couple;
}

async function closedHere(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "This place is closed" }).waitFor();
}

/** The places of the keys for signing that lie in a browser. */
async function keysIn(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => {
    // Opening it would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === "seals")) return [];
    return new Promise<readonly unknown[]>((resolve, reject) => {
      const opening = indexedDB.open("seals");
      opening.onerror = () => reject(opening.error ?? new Error("no storage"));
      opening.onsuccess = () => {
        const asked = opening.result.transaction("seals").objectStore("seals").getAllKeys();
        asked.onsuccess = () => {
          opening.result.close();
          resolve(asked.result);
        };
      };
    });
  });
}

/** Has the browser load a page anew, and says no to its question. */
async function asksBeforeLoading(page: Page): Promise<void> {
  const asked = page.waitForEvent("dialog");
  await page.evaluate(() => window.setTimeout(() => window.location.reload()));
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
}

/** Goes to another page of ours without loading it anew, as a link does. */
async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => window.history.pushState(null, "", to), address);
}

describe("one of two who leaves", () => {
  it("[C14a] [C18] [C18a] [C18b] leaves by two presses; both read what both have read, and nothing of what was one's own", async () => {
    const { origin } = theatre.server;
    const { ana, ben, workspace } = await livedIn(origin);
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await signIn(a, origin, ana);
    await signIn(b, origin, ben);
    const found: string[] = [];
    await a.goto(`${origin}/w/${workspace}`);
    await b.goto(`${origin}/w/${workspace}`);
    await b.getByRole("heading", { name: "The path" }).waitFor();

    await a
      .getByRole("link", { name: /^Leave / })
      .last()
      .click();
    await a.getByRole("heading", { name: "Leaving" }).waitFor();
    await a.getByText(/^Days that you put into a calendar stay there until you take them out\./).waitFor();
    found.push(...(await inspect(a, "before leaving")));
    // By the keyboard: the question can be put away, and asked again.
    const press = a.getByRole("button", { name: "Close it, and go" });
    await press.focus();
    await a.keyboard.press("Enter");
    await a.getByRole("heading", { name: "Close this place for good?" }).waitFor();
    found.push(...(await inspect(a, "the question before leaving")));
    await a.keyboard.press("Escape");
    await press.press("Enter");
    await a.getByRole("button", { name: "Close it", exact: true }).click();

    await closedHere(a);
    await closedHere(b);
    // Both are told alike how what is in their calendars comes out of it, and for the one who left there is the file as well.
    for (const page of [a, b]) {
      const calendar = page.getByRole("region", { name: "In your calendar" });
      await calendar.getByText("open the file once more", { exact: false }).waitFor();
      await calendar.getByRole("button", { name: "Calendar file" }).waitFor();
    }
    found.push(...(await inspect(a, "closed, for the one who left")), ...(await inspect(b, "closed, for the other")));
    const shown = async (page: Page): Promise<string> => page.getByRole("main").innerText();
    expect(await shown(a)).not.toMatch(/left|ended|deleted/i);
    expect(await shown(b)).not.toMatch(/left|ended|deleted/i);

    for (const [page, words] of [
      [a, "I say it when I need an evening alone."],
      [b, "I ask before I decide for us both."],
    ] as const) {
      await page.getByRole("link", { name: EN.sheets["what-changed"].title }).click();
      await page.getByText(words).waitFor();
      await page.getByText("And I have said it twice by now.").waitFor();
      found.push(...(await inspect(page, "a round of a closed place")));
      await page.getByRole("link", { name: "This place is closed" }).click();
      await page.getByRole("link", { name: /^Version 1/ }).click();
      await page.getByRole("button", { name: /PDF/ }).first().waitFor();
      await page.goto(`${origin}/w/${workspace}/cards/write`);
      await closedHere(page);
    }
    // What was one's own: gone for the one who left, still there for the other.
    expect(await a.getByRole("heading", { name: "What you wrote for yourself" }).count()).toBe(0);
    await b.getByRole("heading", { name: "What you wrote for yourself" }).waitFor();
    await b.getByRole("link", { name: EN.sheets["own-part"].title }).click();
    await b.getByText("Mine: I say it when").waitFor();
    await b.goto(`${origin}/w/${workspace}`);
    await b.getByRole("button", { name: "Open it" }).click();
    await b.getByText("You waited at the station.").waitFor();
    await b.getByRole("button", { name: "Let it go now" }).click();
    await b.getByRole("button", { name: "Let it go", exact: true }).press("Enter");
    await b.getByRole("heading", { name: "What you wrote for yourself" }).waitFor({ state: "detached" });
    await expect.poll(() => focused(b)).toBe("This place is closed");

    for (const page of [a, b]) {
      await page.goto(`${origin}/home`);
      await page.getByText(/Closed. It can be read until/).waitFor();
    }
    found.push(...(await inspect(a, "the list with a closed place")));
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[P15] deletes an account with the pass phrase and a second press, and the other sees what they would see otherwise", async () => {
    const { origin } = theatre.server;
    const { ana, ben, workspace } = await livedIn(origin);
    const [{ page: a, context }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await signIn(a, origin, ana);
    await signIn(b, origin, ben);
    await b.goto(`${origin}/w/${workspace}`);
    await b.getByRole("heading", { name: "The path" }).waitFor();
    const found: string[] = [];

    // Two more tabs: one shows what is hers alone, and in the other something waits to be sent.
    const [answer, line] = [await context.newPage(), await context.newPage()];
    await answer.goto(`${origin}/w/${workspace}/round/own-part?at=1`);
    const field = answer.getByLabel(EN.sheets["own-part"].prompts["my-part"]?.ask ?? "", { exact: true });
    await expect.poll(() => field.inputValue()).toMatch(/^Mine: /);
    await line.goto(`${origin}/w/${workspace}/agreement?section=boundaries`);
    await line.getByRole("button", { name: "Write a new line here" }).click();
    await line.getByLabel("What would you like to write here?").fill("Only mine so far.");
    await expect.poll(() => keysIn(a)).toStrictEqual([`${workspace} a`]);

    await a.getByRole("link", { name: "Delete my account" }).click();
    await a.getByRole("heading", { name: "Delete your account" }).waitFor();
    found.push(...(await inspect(a, "before deleting")));
    await a.getByRole("textbox", { name: /pass phrase/i }).fill(ana.passPhrase);
    await a.getByRole("button", { name: "Go on" }).click();
    await a.getByRole("heading", { name: "Delete your account for good?" }).waitFor();
    found.push(...(await inspect(a, "the question before deleting")));
    await a.getByRole("button", { name: "Delete my account" }).click();
    for (const tab of [a, answer, line]) {
      await tab.getByText("Your account is deleted.").waitFor();
      await tab.getByRole("link", { name: "Begin" }).first().waitFor();
      expect(await tab.getByText(/Mine: |Only mine/).count()).toBe(0);
    }
    expect(await keysIn(a)).toStrictEqual([]);
    found.push(...(await inspect(a, "an account that is deleted")));
    // Whoever comes to this tab later is not told once more.
    await a.reload();
    await a.getByRole("link", { name: "Begin" }).first().waitFor();
    expect(await a.getByText("Your account is deleted.").count()).toBe(0);

    await closedHere(b);
    await b.getByRole("link", { name: EN.sheets["what-changed"].title }).click();
    await b.getByText("I ask before I decide for us both.").waitFor();
    await a.goto(`${origin}/sign-in`);
    await a.getByLabel("E-mail address").fill(ana.email);
    await a.getByRole("textbox", { name: "Pass phrase" }).fill(ana.passPhrase);
    await a.getByRole("button", { name: "Sign in" }).click();
    await a.getByText(/do not go together/).waitFor();
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C18] [P13] keeps what the other was still writing, on their device, until they let it go", async () => {
    const { origin } = theatre.server;
    const { a, ben, workspace } = await newCouple(origin);
    const { page: b, context } = await theatre.visitor(PHONE);
    await signIn(b, origin, ben);
    await b.goto(`${origin}/w/${workspace}/round/what-changed?at=1`);
    const field = b.getByRole("textbox").first();
    await field.waitFor();
    const card = await context.newPage();
    await card.goto(`${origin}/w/${workspace}/cards/write`);
    const line = card.getByRole("textbox").first();
    await line.waitFor();
    await context.setOffline(true);
    await field.fill("I had almost said it.");
    await line.fill("You waited for me.");
    await a.accepted({ type: "workspace.leave" });
    await context.setOffline(false);
    const lateCard = card.getByRole("region", { name: "What you were still writing" });
    await lateCard.getByText("You waited for me.").waitFor();
    await card.close();
    const late = b.getByRole("region", { name: "What you were still writing" });
    await late.getByText("I had almost said it.").waitFor();
    const found = await inspect(b, "closed while the other was writing");
    // A page that comes anew has them still, and nowhere else does the place offer to write.
    b.once("dialog", (dialog) => void dialog.accept());
    await b.goto(`${origin}/w/${workspace}`);
    await late.getByText("I had almost said it.").waitFor();
    await late.getByRole("button", { name: "Let these words go" }).click();
    await b.getByRole("dialog").getByRole("button", { name: "Let these words go" }).click();
    await late.waitFor({ state: "detached" });
    await b.getByRole("link", { name: "Your workspaces" }).click();
    await b.getByRole("heading", { name: "Your workspaces" }).waitFor();
    await b.goto(`${origin}/w/${workspace}`);
    await closedHere(b);
    expect([await late.count(), found]).toStrictEqual([0, []]);
  });

  it("[C18] keeps what was to be sent by a press, wherever it was written, until its writer lets it go", async () => {
    const { origin } = theatre.server;
    const { a, ben, workspace } = await livedIn(origin);
    const { page: b, context } = await theatre.visitor(PHONE);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await signIn(b, origin, ben);
    const base = `/w/${workspace}`;
    await b.goto(`${origin}${base}/trial`);

    // What is half written there outlives a look at something else.
    const tighter = b.getByLabel("From now on:", { exact: true });
    await b.getByText("Hold one of yours tighter", { exact: true }).click();
    await tighter.fill("I am home by nine.");
    await b.getByRole("link", { name: "See the whole agreement" }).click();
    await tighter.waitFor({ state: "detached" });
    await asksBeforeLoading(b);
    await b.goBack();
    await tighter.waitFor();
    expect(await tighter.inputValue()).toBe("I am home by nine.");

    await goWithin(b, `${base}/agreement?section=boundaries`);
    await b.getByRole("button", { name: "Write a new line here" }).click();
    await b.getByLabel("What would you like to write here?").fill("We write, before we call.");
    await goWithin(b, `${base}/round/what-changed?at=read`);
    await b.getByText("Yours", { exact: true }).click();
    await b.getByRole("button", { name: "Add something to my words" }).click();
    await b.getByLabel("What I would like to add").fill("And a third time on Sunday.");
    await a.accepted({ type: "workspace.leave" });

    const late = b.getByRole("region", { name: "What you were still writing" });
    await late.getByText("And a third time on Sunday.").waitFor();
    expect(await late.getByText("We write, before we call.").count()).toBe(0);
    const found = [...(await inspect(b, "a round of a place that closed while something was added to it"))];
    await b.getByRole("link", { name: "This place is closed" }).click();
    for (const words of ["I am home by nine.", "We write, before we call.", "And a third time on Sunday."])
      await late.getByText(words).waitFor();
    await late.getByText(/They are on this page alone/).waitFor();
    found.push(...(await inspect(b, "closed with words that were to be sent by a press")));
    await late.getByRole("button", { name: "Copy" }).nth(1).click();
    await late.getByText("Copied", { exact: true }).waitFor();
    expect(await b.evaluate(async () => await navigator.clipboard.readText())).toBe("We write, before we call.");
    await late.getByRole("button", { name: "Let these words go" }).click();
    await b.getByRole("dialog").getByRole("button", { name: "Let these words go" }).click();
    await late.waitFor({ state: "detached" });
    expect(found).toStrictEqual([]);
  });
});
