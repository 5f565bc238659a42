import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSection } from "./agreeing.ts";
import { arrive } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { throughRound } from "./rounds.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
let folder: string;
beforeAll(async () => {
  theatre = await openTheatre();
  folder = await mkdtemp(join(tmpdir(), "footbridge-card-"));
});
afterAll(async () => {
  await theatre.close();
  await rm(folder, { recursive: true, force: true });
});

const SLOWER = "Can we go slower?";
const RUNNING = "I am running ahead. Hold my sleeve.";
const TOMORROW = "I heard you. You get my answer tomorrow.";

const card = (page: Page, phrase: string): Locator =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: phrase }) });

async function mark(page: Page, phrase: string, ...marks: readonly string[]): Promise<void> {
  for (const each of marks) await card(page, phrase).getByRole("checkbox", { name: each }).check();
  await card(page, phrase)
    .getByText(/Your mark is kept/)
    .waitFor();
}

describe("phrases after their reveal", () => {
  it("[P1] [C1] are marked alone, seen when both have, and what both can say and hear becomes a line and a card", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    const { origin, pathname } = new URL(a.url());
    await a.goto(`${origin}${pathname}/round/our-language/phrases`);
    await a.getByRole("heading", { name: "Not open yet" }).waitFor();
    expect(await inspect(a, "phrases before the reveal")).toStrictEqual([]);
    await a.goto(`${origin}${pathname}/pocket-card`);
    await a.getByRole("heading", { name: "Nothing is on the card yet" }).waitFor();
    expect(await inspect(a, "an empty pocket card")).toStrictEqual([]);
    await a.getByRole("link", { name: "Back to the path" }).click();

    await throughRound(a, b, "our-language", {
      a: {
        phrases: [
          {
            when: "voices get loud",
            feel: "small, and far away",
            need: "to know that we are still all right",
            say: SLOWER,
            help: "sat down with me",
          },
          { when: "I plan for both of us", feel: "afraid of standing still", say: RUNNING },
        ],
      },
      b: { phrases: [{ when: "a decision comes too fast", need: "one night", say: TOMORROW }] },
    });
    for (const page of [a, b]) {
      await page.getByRole("link", { name: "Mark your phrases" }).click();
      await page.getByRole("heading", { name: "Your phrases" }).waitFor();
      expect(await inspect(page, "phrases that nobody has marked")).toStrictEqual([]);
    }

    // A mark is its author's own until the other has marked the phrase too.
    await mark(a, SLOWER, "I can say it", "I can hear it");
    await mark(a, RUNNING, "I can say it");
    const bothIn = (page: Page, phrase: string) => card(page, phrase).getByLabel("How you both marked it");
    await mark(b, TOMORROW, "I can say it");
    expect(await bothIn(b, SLOWER).count()).toBe(0);
    await mark(b, SLOWER, "Not with me");
    for (const page of [a, b]) await bothIn(page, SLOWER).getByText("Not with me").waitFor();

    // Minds change: "not with me" goes when something else is chosen.
    await mark(b, SLOWER, "I can say it", "I can hear it");
    expect(await card(b, SLOWER).getByRole("checkbox", { name: "Not with me" }).isChecked()).toBe(false);
    for (const page of [a, b])
      await expect.poll(() => bothIn(page, SLOWER).getByText("Can say it and hear it").count()).toBe(2);
    await mark(b, RUNNING, "Not with me");
    await mark(a, TOMORROW, "I can hear it");
    for (const page of [a, b]) {
      await bothIn(page, TOMORROW).waitFor();
      expect(await inspect(page, "phrases that both have marked")).toStrictEqual([]);
    }
    await b.reload();
    for (const title of ["You can both say and hear these", "Said or heard by one of you", "Not with one of you"])
      await b.getByRole("heading", { name: title }).waitFor();
    expect(await inspect(b, "phrases in their groups")).toStrictEqual([]);

    await b.getByRole("link", { name: "Go to the agreement" }).click();
    await openSection(b, "Our language");
    const line = b.getByRole("article").filter({ hasText: SLOWER });
    await line.getByText("You both marked this: you can say it, and you can hear it").waitFor();
    expect(await b.getByRole("article").filter({ hasText: RUNNING }).count()).toBe(0);

    await a.getByRole("link", { name: "See your pocket card" }).click();
    await a.getByRole("heading", { name: "Pocket card" }).waitFor();
    expect(await inspect(a, "the pocket card")).toStrictEqual([]);
    await a.getByText("The file is not locked.").waitFor();
    const [download] = await Promise.all([
      a.waitForEvent("download"),
      a.getByRole("button", { name: "Keep it on this phone" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("pocket-card.html");
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    await opensFromDisk(file);

    await a.emulateMedia({ media: "print" });
    await a.getByText(SLOWER).waitFor();
    expect(await a.getByRole("heading", { name: "On paper" }).isVisible()).toBe(false);
    await a.emulateMedia({ media: null });
    expect(theatre.complaints).toStrictEqual([]);
  });
});

/** The file stands by itself: no connection, no script, nothing that it asks for. */
async function opensFromDisk(file: string): Promise<void> {
  const { context } = await theatre.visitor(PHONE);
  await context.setOffline(true);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  expect(await page.title()).toBe("Card");
  expect(await page.locator("main").innerText()).toBe(`${SLOWER}\n\nWhen this happens: voices get loud`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(asked).toStrictEqual([address]);
  expect(await readFile(file, "utf8")).not.toContain("<script");
}
