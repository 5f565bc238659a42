import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRound } from "../support/listening.ts";
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

const ROUND = "own-part";

const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const endOfTurn = (page: Page): Promise<string | null> => page.locator("aside time").getAttribute("datetime");

describe("listening to each other in a meeting", () => {
  it("[C11g] [C9] both come to it by a press of their own, agree on turns, and go through it step by step on both screens", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    const couple = await coupleAtThePath(theatre, { a, b });
    await openRound(couple, ROUND);
    for (const page of [couple.a, couple.b]) page.close();
    await meetHere(a, b);
    const found: string[] = [];

    // Ana points to it; Ben goes there by a press, and not before.
    await a.goto(`${couple.address}/round/${ROUND}/listening`);
    await a.getByText("You are both here. There is nothing for you to do").waitFor();
    await press(a, "Look at this with Ben");
    await b.getByText(/^Ana would like to go through the listening in/).waitFor();
    expect(new URL(b.url()).pathname).toMatch(/\/meeting$/);
    await press(b, "Go to it");
    await b.getByRole("heading", { name: "What did you hear?" }).waitFor();

    // Turns, suggested and agreed to without leaving the page.
    await b.getByLabel("What I heard").fill("I heard that you were tired");
    await press(a, "Suggest turns for it");
    await b.getByText(/^Ana suggests turns of 3 minutes each, and that you begin/).waitFor();
    found.push(...(await inspect(b, "turns are suggested in listening")));
    await press(b, "Begin like this");
    expect(await b.getByLabel("What I heard").inputValue()).toBe("I heard that you were tired");

    const step = async (mine: readonly [Page, string], theirs: readonly [Page, string]): Promise<string | null> => {
      for (const [page, words] of [mine, theirs]) await page.locator("aside").getByText(words).waitFor();
      const ends = await endOfTurn(mine[0]);
      expect(await endOfTurn(theirs[0])).toBe(ends);
      return ends;
    };
    const ends: (string | null)[] = [];
    ends.push(
      await step(
        [b, "It is your turn to write back what you heard."],
        [a, "It is Ben’s turn to write back what they heard."],
      ),
    );
    found.push(...(await inspect(a, "listening in a meeting, the other's turn")));
    await press(b, "Send what I heard");
    ends.push(
      await step([a, "It is your turn to say whether that is it."], [b, "It is Ana’s turn to say whether that is it."]),
    );
    await a.getByText("I heard that you were tired").first().waitFor();
    found.push(...(await inspect(a, "listening in a meeting, one's own turn")));
    await press(a, "Yes, that is it");
    ends.push(
      await step(
        [b, "It is your turn to reply, or to leave it at that."],
        [a, "It is Ben’s turn to reply, or to leave it at that."],
      ),
    );
    await press(b, "Leave it at that");
    ends.push(
      await step(
        [a, "It is your turn to write back what you heard."],
        [b, "It is Ana’s turn to write back what they heard."],
      ),
    );
    expect(new Set(ends).size).toBe(ends.length);

    // On the meeting's page nobody passes such a turn by hand, and either may end them.
    await b.getByRole("link", { name: "To the meeting" }).click();
    await b.getByText(/^They go with the listening in/).waitFor();
    expect(await b.getByRole("button", { name: "Pass the turn" }).count()).toBe(0);
    found.push(...(await inspect(b, "the turns of a listening")));
    await press(b, "End the turns");
    await a.locator("aside").getByText("It is your turn to write back what you heard.").waitFor({ state: "detached" });
    await a.getByRole("heading", { name: "What did you hear?" }).waitFor();

    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
