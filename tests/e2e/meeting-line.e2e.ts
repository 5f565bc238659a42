import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginEdit, line } from "./agreeing.ts";
import { inspect } from "./inspecting.ts";
import { coupleAtThePath, meetHere } from "./meeting-here.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const TITLE = "Added on the board";
const WORDS = ["We begin slowly.", "We say what we need.", "We stop when one of us asks."] as const;
const HINT = "Ana is working on this line";

/** Where every part of the board is on the screen. */
const whereabouts = (page: Page): Promise<readonly (readonly [string, number])[]> =>
  page
    .locator("main :is(h1, h2, h3, h4, button, textarea, article)")
    .evaluateAll((all) => all.map((each) => [each.tagName, each.getBoundingClientRect().top] as const));

const hints = (page: Page): Locator => page.getByText(HINT, { exact: true });

/** From another page to the meeting, and a hand up and down again. */
async function waitForWhatCame(of: Page, on: Page): Promise<void> {
  await of.getByRole("link", { name: "To the meeting" }).click();
  await raiseAndLower(of, on);
}

/** A hand up and down again: whatever came before it is there when it is. */
async function raiseAndLower(of: Page, on: Page): Promise<void> {
  await of.getByRole("button", { name: "Raise a hand" }).click();
  await on.getByText("has raised a hand.").waitFor();
  await of.getByRole("button", { name: "Lower your hand" }).click();
  await on.getByText("has raised a hand.").waitFor({ state: "detached" });
}

describe("a line that one of the two works on, in a meeting", () => {
  it("[C11f] [C14] is said beside that very line to whom it is shown, moves nothing, and goes with the form", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(DESK), theatre.visitor(PHONE)]);
    const { a: ana, b: ben, address } = await coupleAtThePath(theatre, { a, b });
    const [theirs, ...mine] = WORDS.map(
      (text) => ({ type: "clause.propose", section: "purpose", words: { kind: "text", text } }) as const,
    );
    if (theirs !== undefined) await ben.accepted(theirs);
    for (const proposal of mine) await ana.accepted(proposal);
    for (const page of [ana, ben]) page.close();
    await meetHere(a, b);
    for (const page of [a, b]) {
      await page.goto(`${address}/agreement?section=purpose`);
      await line(page, TITLE, WORDS[2]).waitFor();
    }

    // Without consent an open form looks like none.
    await beginEdit(line(a, TITLE, WORDS[1]));
    await waitForWhatCame(a, b);
    expect(await hints(b).count()).toBe(0);

    // With it, the other sees which line, and nothing on their screen moves.
    await a.getByLabel("Show Ben which page I am on").check();
    await raiseAndLower(a, b);
    await a.goto(`${address}/agreement?section=purpose`);
    await line(b, TITLE, WORDS[1]).scrollIntoViewIfNeeded();
    const before = await whereabouts(b);
    await beginEdit(line(a, TITLE, WORDS[1]));
    await hints(b).waitFor();
    expect(await whereabouts(b)).toStrictEqual(before);
    const card = b.getByRole("listitem").filter({ has: line(b, TITLE, WORDS[1]) });
    expect(await card.getByText(HINT, { exact: true }).count()).toBe(1);
    await b
      .getByRole("status")
      .filter({ hasText: "Ana is working on “Added on the board” in the agreement." })
      .waitFor({ state: "attached" });
    expect(await inspect(b, "a line that the other works on")).toStrictEqual([]);
    await a.getByText("Ben sees that you have this open, and nothing of what you write.").waitFor();
    expect(await inspect(a, "the form of a line that the other sees is open")).toStrictEqual([]);

    // Whether one writes in it or not, it stays the same; when the form closes it goes, and nothing moves.
    const field = line(a, TITLE, WORDS[1]).getByRole("textbox");
    await field.fill("We say what we need, early.");
    await field.blur();
    await hints(b).waitFor();
    const open = await whereabouts(b);
    await line(a, TITLE, WORDS[1]).getByRole("button", { name: "Close", exact: true }).click();
    await hints(b).waitFor({ state: "detached" });
    expect(await whereabouts(b)).toStrictEqual(open);

    // "Not like this" is nobody's to know of before it is sent.
    await line(a, TITLE, WORDS[0]).getByRole("button", { name: "Not like this" }).click();
    await beginEdit(line(a, TITLE, WORDS[2]));
    await hints(b).waitFor();
    expect(await hints(b).count()).toBe(1);
    const last = b.getByRole("listitem").filter({ has: line(b, TITLE, WORDS[2]) });
    expect(await last.getByText(HINT, { exact: true }).count()).toBe(1);

    // And with the board the form is gone.
    await a.getByRole("link", { name: "To the meeting" }).click();
    await hints(b).waitFor({ state: "detached" });
    expect(theatre.complaints).toStrictEqual([]);
  });
});
