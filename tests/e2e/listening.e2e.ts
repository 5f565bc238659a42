import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { throughRound } from "./rounds.ts";
import { DESK, openTheatre, PHONE, type Theatre, type Visitor } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const SAID = {
  a: {
    "my-part": "I decided things for both of us and called it helping. I was hurt when you did not cheer.",
    "repair-offer": "Before I decide anything that touches us both, I ask you, and sleep one night on your answer.",
  },
  b: {
    "my-part": "I went quiet, and waited for a good moment that never came.",
    "repair-offer": "I say it on the same day, even when I have no good words for it.",
  },
} as const;

const stumbles: string[] = [];

async function look(page: Page, screen: string): Promise<void> {
  stumbles.push(...(await inspect(page, screen)));
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Where the focus is: the place itself, or an element by its tag. */
function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName ?? "",
  );
}

describe("two people after a reveal", () => {
  it("[C9] [C4c] listen to each other in turns: not quite, yes, a reply, none, and nothing that was written is lost", async () => {
    const [a, b]: readonly Visitor[] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    if (a === undefined || b === undefined) throw new Error("two people are needed");
    await arrive(a.page, b.page, { a: "Sam", b: "Mika" });
    await throughRound(a.page, b.page, "own-part", SAID);

    // An addition to one's own words, under them.
    await a.page.getByText("Yours", { exact: true }).click();
    await press(a.page, "Add something to my words");
    await a.page.getByLabel("What I would like to add").fill("I asked you this morning, before I answered them.");
    await look(a.page, "adding, on a phone");
    await press(a.page, "Add it");
    await b.page.getByText("I asked you this morning, before I answered them.").waitFor();
    await look(b.page, "an addition, at a desk");

    for (const { page } of [a, b]) await page.getByRole("link", { name: "Go on to listening" }).click();
    await heading(a.page, "It rests with Mika").waitFor();
    await look(a.page, "resting, on a phone");
    await heading(b.page, "What did you hear?").waitFor();
    await look(b.page, "writing back, at a desk");
    await press(b.page, "Send what I heard");
    await b.page.getByText("Write a few words first.").first().waitFor();

    const before = await a.page.locator("main").innerText();
    // A reply that comes in by the way is met by a gentle note, which nobody is told of.
    await b.page.getByLabel("What I heard").fill("You decided alone, but you never asked me.");
    await press(b.page, "A gentle note on these words");
    await heading(b.page, "A “but” may turn it into an answer").waitFor();
    await b.page.getByText("About: “but you”").waitFor();
    await b.page.evaluate(() => window.scrollTo(0, 0));
    await look(b.page, "a gentle note on what was heard, at a desk");
    await b.page.getByRole("button", { name: "Put this away" }).click();
    await expect.poll(() => focused(b.page)).toBe("TEXTAREA");
    await b.page.getByLabel("What I heard").fill("You decided alone, and you were sad.");
    // Somebody who rests is told nothing of what is being written.
    expect(await a.page.locator("main").innerText()).toBe(before);
    await press(b.page, "Send what I heard");
    await heading(b.page, "It rests with Sam").waitFor();
    expect(await focused(b.page)).toBe("What is yours to do now");

    await heading(a.page, "Mika wrote back what they heard").waitFor();
    await look(a.page, "answering, on a phone");
    await press(a.page, "Not quite");
    await a.page
      .getByLabel("What is missing, or other than you meant?")
      .fill("Not sad: hurt, and too proud to say it.");
    await look(a.page, "not quite, on a phone");
    await press(a.page, "Send “not quite”");

    // On another page of the same person, words that come too late stay in front of their writer.
    const late = await b.context.newPage();
    await late.goto(b.page.url());
    await late.getByLabel("What I heard").fill("From the other page.");
    await heading(b.page, "Sam says: not quite").waitFor();
    await press(b.page, "Begin from what I had written");
    await b.page.getByLabel("What I heard").fill("You decided alone, and you were hurt and too proud to say it.");
    await look(b.page, "once more, at a desk");
    await press(b.page, "Send what I heard");
    await late.getByText("You wrote this and did not send it").waitFor();
    expect(await late.getByText("From the other page.").isVisible()).toBe(true);
    await look(late, "words left over, at a desk");
    await late.close();

    await a.page.getByText("too proud to say it.").last().waitFor();
    await press(a.page, "Yes, that is it");
    await heading(b.page, "“Yes, that is it,” says Sam").waitFor();
    await b.page.getByLabel("My reply").fill("Thank you for saying it. I was proud as well.");
    await look(b.page, "replying, at a desk");
    await press(b.page, "Send my reply");

    // The second half, on a phone that loses its connection.
    await heading(a.page, "What did you hear?").waitFor();
    await look(a.page, "writing back, on a phone");
    await a.context.setOffline(true);
    await a.page.getByText("The connection is away").first().waitFor();
    await a.page.getByLabel("What I heard").fill("You waited for a good moment, and it never came.");
    await press(a.page, "Send what I heard");
    await a.page.getByText("This goes out by itself as soon as it is back").waitFor();
    await look(a.page, "without a connection, on a phone");
    await a.context.setOffline(false);
    await heading(b.page, "Sam wrote back what they heard").waitFor();
    await press(b.page, "Yes, that is it");
    await press(a.page, "Leave it at that");
    for (const { page } of [a, b]) await heading(page, "This exchange has come to its end").waitFor();
    await a.page.getByText("You left it at that.").waitFor();
    await b.page.getByText("Sam left it at that.").waitFor();
    await look(a.page, "at its end, on a phone");
    await look(b.page, "at its end, at a desk");

    await press(b.page, "Begin another exchange");
    await heading(a.page, "What did you hear?").waitFor();
    await b.page.getByRole("link", { name: "Back to what you both wrote" }).click();
    await b.page.getByRole("link", { name: "Back to the path" }).first().click();
    await b.page.getByRole("link", { name: "Listening: it rests with Sam" }).waitFor();
    expect([stumbles, theatre.complaints]).toStrictEqual([[], []]);
  });
});
