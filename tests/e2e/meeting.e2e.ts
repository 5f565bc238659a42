import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { focused } from "./focused.ts";
import { inspect } from "./inspecting.ts";
import { coupleAtThePath, MOMENT, meetHere, notedOn, noteHeadings, OPEN } from "./meeting-here.ts";
import { answer, backToPath, beginRound, sayReady, seal } from "./rounds.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const MINE = {
  "my-part": "I went silent for days, and you could not reach me.",
  "repair-offer": "I will say that I need an hour, and come back.",
};
const THEIRS = {
  "my-part": "I kept a tally of every late evening.",
  "repair-offer": "I will ask before I count.",
};
/** Sets a device's clock off, as if somebody had set it wrong, by milliseconds. */
async function setOff(page: Page, by: number): Promise<void> {
  await page.context().addInitScript((skew: number) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + skew;
  }, by);
  await page.reload();
}

/** Until when a turn lasts, as a page knows it. */
const endOfTurn = (page: Page): Promise<string | null> => page.locator("time").getAttribute("datetime");

describe("a couple that meets here", () => {
  it("[P12] [C11] asks, comes, takes turns, opens a round at one moment, looks at a line together, and parts", async () => {
    const [{ page: a }, { page: b, context: desk }] = await Promise.all([
      theatre.visitor(PHONE),
      theatre.visitor(DESK),
    ]);
    const found: string[] = [];
    await arrive(a, b, { a: "Sam", b: "Mika" });
    for (const [page, words] of [
      [a, MINE],
      [b, THEIRS],
    ] as const) {
      await beginRound(page, "own-part");
      await answer(page, "own-part", words);
      await seal(page);
      await backToPath(page);
    }
    await setOff(a, 26 * 60 * 60 * 1000);
    await setOff(b, -3 * 60 * 60 * 1000);

    // Asking, and the quiet question.
    await a.getByRole("link", { name: /^Meet here/ }).click();
    found.push(...(await inspect(a, "before asking")));
    await a.getByRole("button", { name: "Meet here now" }).click();
    await a.getByRole("heading", { name: "You have asked Mika" }).waitFor();
    found.push(...(await inspect(a, "asked")));
    await b.getByText("Sam asks whether to meet here now.").waitFor();
    found.push(...(await inspect(b, "the path with the question")));
    await b.getByRole("button", { name: "Come in" }).click();
    await a.getByText("Mika is here.").waitFor();
    await b.getByText("Sam is here.").waitFor();
    found.push(...(await inspect(a, "inside")));

    // A reload and a second tab are no absence.
    await noteHeadings(a);
    await b.reload();
    const second = await desk.newPage();
    await second.goto(b.url());
    await second.getByText("Sam is here.").waitFor();
    await b.close();
    await second.getByText("Sam is here.").waitFor();
    expect(await a.getByText("Mika is not here just now.").count()).toBe(0);

    // Turns, by one clock.
    await a.getByText("Suggest turns", { exact: true }).click();
    await a.getByRole("button", { name: "Suggest these turns" }).click();
    await second.getByText("Sam suggests turns of 3 minutes each, and that Sam begins.").waitFor();
    found.push(...(await inspect(second, "turns are suggested")));
    await second.getByRole("button", { name: "Begin like this" }).click();
    await a.getByText("You are speaking.").waitFor();
    await second.getByText("Sam is speaking, and you are listening.").waitFor();
    for (const page of [a, second]) await page.getByText("About 3 minutes are left.").waitFor();
    expect(await endOfTurn(a)).toBe(await endOfTurn(second));
    found.push(...(await inspect(a, "a turn")));
    expect(await second.getByRole("button", { name: "Take the turn" }).count()).toBe(0);
    await a.getByRole("button", { name: "Pass the turn" }).click();
    await second.getByText("You are speaking.").waitFor();
    await second.getByRole("button", { name: "End the turns" }).click();
    await a.getByText("One speaks, the other listens.").waitFor();

    // A hand.
    await second.getByRole("button", { name: "Raise a hand" }).click();
    await a.getByText("Mika has raised a hand.").waitFor();
    await second.getByRole("button", { name: "Lower your hand" }).click();

    // One moment for both.
    for (const page of [a, second]) {
      await page.getByRole("link", { name: "Back to the path" }).click();
      await page
        .getByRole("listitem")
        .getByRole("link", { name: /You have both sealed/ })
        .click();
      await noteHeadings(page);
    }
    await sayReady(a);
    await a.getByRole("heading", { name: "You are ready to read" }).waitFor();
    await sayReady(second);
    for (const page of [a, second]) {
      await page.getByRole("heading", { name: OPEN }).waitFor();
      expect((await notedOn(page)).slice(-2)).toStrictEqual([MOMENT, OPEN]);
    }

    // Where one looks, by one's own switch, and a line to look at together.
    await second.getByRole("link", { name: "To the meeting" }).click();
    await a.getByRole("link", { name: "To the meeting" }).click();
    await a.getByLabel("Show Mika which page I am on").check();
    await backToPath(a);
    await second.getByText("Sam is looking at the path.").waitFor();
    found.push(...(await inspect(second, "where the other looks")));
    await a
      .getByRole("link", { name: /^The agreement/ })
      .first()
      .click();
    await second.getByText("Sam is looking at the agreement.").waitFor();
    await a.getByRole("link", { name: EN.sections["owning-our-parts"].title }).first().click();
    await a.getByRole("button", { name: "Look at this with Mika" }).first().click();
    await second.getByText(/^Sam would like to look at/).waitFor();
    expect(new URL(second.url()).pathname).toMatch(/\/meeting$/);
    await second.getByRole("button", { name: "Go to it" }).click();
    await second.getByRole("heading", { name: "Your agreement" }).waitFor();
    found.push(...(await inspect(second, "the board in a meeting")));

    // Leaving is neutral.
    await second.getByRole("link", { name: "To the meeting" }).click();
    await second.getByRole("button", { name: "Leave the meeting" }).click();
    await second.getByRole("button", { name: "Meet here now" }).waitFor();
    await a.getByText("Mika is not here just now.").waitFor();
    found.push(...(await inspect(a, "the other is away")));

    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[P12] [C13] is shown as over to both where one of them pauses, and asks for none meanwhile", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    const couple = await coupleAtThePath(theatre, { a, b });
    await meetHere(a, b);
    await couple.b.accepted({ type: "pause.begin" });
    for (const page of [a, b]) {
      await page.getByText("Meetings rest with it.").waitFor();
      await page.getByText("You are not in the meeting any more.").waitFor();
      expect(await page.getByText(/^(Ana|Ben) is here\.$/).count()).toBe(0);
      for (const name of ["Raise a hand", "Meet here now"])
        expect(await page.getByRole("button", { name }).count()).toBe(0);
    }
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C14a] puts a question away by the keyboard, and goes on from the title of the page", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    const { address } = await coupleAtThePath(theatre, { a, b });
    await a.goto(`${address}/meeting`);
    await a.getByRole("button", { name: "Meet here now" }).press("Enter");
    await a.getByRole("heading", { name: "You have asked Ben" }).waitFor();
    await expect.poll(() => focused(a)).toBe("Meet here");
    await b.getByRole("button", { name: "Not now" }).press("Enter");
    await b.getByRole("button", { name: "Not now" }).waitFor({ state: "detached" });
    await expect.poll(() => focused(b)).toBe("The path");
    expect(theatre.complaints).toStrictEqual([]);
  });
});
