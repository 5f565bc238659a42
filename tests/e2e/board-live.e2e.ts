import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginEdit, line, openSection, sayYes, sendEdit } from "./agreeing.ts";
import { arrive } from "./arriving.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const TITLE = "Added on the board";
const LONG =
  "When one of us needs quiet, we say so in one sentence, we name a time at which we come back, and neither of us follows the other into another room before that time has come, whatever else there is to be said about it.";

/** Proposes a line in the section that is open. */
async function propose(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Write a new line here" }).click();
  await page.getByRole("textbox", { name: "What would you like to write here?" }).fill(text);
  await page.getByRole("button", { name: "Propose this line" }).click();
  await line(page, TITLE, text).waitFor();
}

const topOf = (place: Locator): Promise<number> => place.evaluate((element) => element.getBoundingClientRect().top);

/** Lets something happen, and says by how many pixels a place on the screen has moved by then. */
async function moved(place: Locator, happens: () => Promise<void>): Promise<number> {
  const before = await topOf(place);
  await happens();
  // Whatever the browser does by itself has been done with the next frame but one.
  await place.page().evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return Math.abs((await topOf(place)) - before);
}

/** How many messages a page was sent, without the heartbeat of the transport. */
function countMessages(page: Page): () => number {
  let count = 0;
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      if (String(payload).startsWith("4")) count += 1;
    }),
  );
  return () => count;
}

describe("the board, while the other changes it", () => {
  it("[C14] shows what is proposed and never what is being typed, and moves nothing that is touched, written in or read", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    const board = `${a.url()}/agreement`;
    const received = countMessages(b);
    for (const page of [a, b]) {
      await page.goto(board);
      await openSection(page, "Purpose");
    }
    for (const words of ["We begin slowly.", "We say what we need.", "We stop when one of us asks."])
      await propose(a, words);
    await line(b, TITLE, "We stop when one of us asks.").waitFor();

    // Typing reaches nobody.
    const before = received();
    await a.getByRole("button", { name: "Write a new line here" }).click();
    const typed = a.getByRole("textbox", { name: "What would you like to write here?" });
    await typed.pressSequentially("We walk together on Sundays.", { delay: 5 });
    await a.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect([received(), await b.getByText("We walk").count()]).toStrictEqual([before, 0]);

    // Mika writes at the foot of the section. A line comes above, words above grow, words go: the form stays, and the focus.
    await b.getByRole("button", { name: "Write a new line here" }).click();
    const writing = b.getByRole("textbox", { name: "What would you like to write here?" });
    await writing.pressSequentially("We rest on");
    const proposed = await moved(writing, async () => {
      await a.getByRole("button", { name: "Propose this line" }).click();
      await line(b, TITLE, "We walk together on Sundays.").waitFor();
    });
    const grown = await moved(writing, async () => {
      const card = line(a, TITLE, "We begin slowly.");
      await (await beginEdit(card)).fill(LONG);
      await sendEdit(card);
      await line(b, TITLE, LONG).waitFor();
    });
    const withdrawn = await moved(writing, async () => {
      const card = line(a, TITLE, "We say what we need.");
      await card.getByText("Other things to do with this line").click();
      await card.getByRole("button", { name: "Take my words back" }).click();
      await a.getByRole("button", { name: "Take them back" }).click();
      await b.getByText("This line is no longer on the board.").waitFor();
    });
    expect([proposed, grown, withdrawn].map((by) => by <= 1)).toStrictEqual([true, true, true]);
    expect(await b.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await b.keyboard.type(" Mondays.");
    expect(await writing.inputValue()).toBe("We rest on Mondays.");
    // In words, politely, for whoever does not see it.
    expect(await b.getByRole("status").filter({ hasText: "Sam took words back." }).count()).toBeGreaterThan(0);

    // Sam presses a button with a thumb while Mika's line and a yes come: the button stays under it.
    const button = line(a, TITLE, "We stop when one of us asks.").getByRole("button", { name: "Yes to these words" });
    await button.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await a.mouse.move(x + width / 2, y + height / 2);
    await a.mouse.down();
    const under = await moved(button, async () => {
      const card = line(b, TITLE, LONG);
      await card.getByRole("button", { name: "I have read the new words" }).click();
      await sayYes(card);
      await line(a, TITLE, LONG).getByText("Mika said yes.").waitFor();
    });
    await a.mouse.up();
    await line(a, TITLE, "We stop when one of us asks.").getByText("Your yes stands.").waitFor();
    expect(under).toBeLessThanOrEqual(1);

    // Where somebody only reads, what they read stays where it is.
    await b.getByRole("button", { name: "Propose this line" }).click();
    await line(b, TITLE, "We rest on Mondays.").waitFor();
    await b.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const read = line(b, TITLE, "We walk together on Sundays.").getByText("We walk together on Sundays.");
    await read.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    const reading = await moved(read, async () => {
      const card = line(a, TITLE, LONG);
      await (await beginEdit(card)).fill("We begin slowly, again.");
      await sendEdit(card);
      await line(b, TITLE, "We begin slowly, again.").waitFor();
    });
    expect(reading).toBeLessThanOrEqual(1);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C14] lets what the other did come softly, and at once for whoever wants no motion", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    const board = `${a.url()}/agreement`;
    for (const page of [a, b]) {
      await page.goto(board);
      await openSection(page, "Purpose");
    }
    const motion = async (words: string): Promise<string> => {
      await propose(a, words);
      const card = line(b, TITLE, words);
      await card.waitFor();
      return card.evaluate((element) => {
        const { animationName, animationDuration } = getComputedStyle(element.closest("li") ?? element);
        return animationName === "none" ? "none" : animationDuration;
      });
    };
    expect(await motion("We begin slowly.")).toBe("0.48s");
    await b.emulateMedia({ reducedMotion: "reduce" });
    expect(Number.parseFloat(await motion("We say what we need."))).toBeLessThan(0.001);
    // One's own line has nothing to tell, and comes as it is.
    expect(
      await line(a, TITLE, "We begin slowly.").evaluate(
        (element) => getComputedStyle(element.closest("li") ?? element).animationName,
      ),
    ).toBe("none");
    expect(theatre.complaints).toStrictEqual([]);
  });
});
