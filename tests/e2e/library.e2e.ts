import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { LIBRARY_WORDS } from "@footbridge/shared/practice/en/library";
import { LIBRARY_PAGE_IDS, type LibraryPageId } from "@footbridge/shared/practice/library/page";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, makeAccount } from "./arriving.ts";
import { answer, beginRound } from "./rounds.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** What a browser keeps for the product, but for cookies. */
async function kept(page: Page): Promise<unknown> {
  return await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    state: history.state,
  }));
}

/** Reads every page of the library, and uses its tools; returns all that went to the server, and the titles of the tab. */
async function readAll(page: Page): Promise<{ readonly asked: readonly string[]; readonly tabs: readonly string[] }> {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  page.on("websocket", (socket) => asked.push(`socket ${new URL(socket.url()).pathname}`));
  await page.goto(`${theatre.server.origin}/library`);
  const tabs: string[] = [];
  for (const id of LIBRARY_PAGE_IDS) {
    const { title } = LIBRARY_WORDS.titles[id];
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    tabs.push(await page.title());
    if (id === "how-to-write-a-repair") await page.getByLabel("That you care").fill("You matter to me.");
    if (id === "grounding") {
      await page.getByRole("button", { name: "Begin" }).click();
      await page.getByRole("button", { name: "Stop" }).click();
    }
    await page.getByRole("link", { name: "All pages of the library" }).click();
    await page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
  }
  // What comes along with every page by itself, in an idle moment, is awaited: it is the same for everyone too.
  while (!asked.some((each) => each.includes("ReadinessScreen"))) await page.waitForTimeout(50);
  await page.waitForLoadState("networkidle");
  return { asked: asked.toSorted(), tabs };
}

const cookiesOf = async (page: Page): Promise<unknown> => await page.context().cookies();

describe("the library", () => {
  it("[P3f] asks the server for the same files, and nothing else, whoever reads whatever, and keeps nothing", async () => {
    const [{ page: stranger }, { page: person }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
    await person.goto(`${theatre.server.origin}/begin`);
    await makeAccount(person, "Sam");
    const before = { kept: await kept(person), cookies: await cookiesOf(person) };

    const [ofStranger, ofPerson] = [await readAll(stranger), await readAll(person)];

    expect(ofPerson).toStrictEqual(ofStranger);
    expect(
      ofPerson.asked.filter((each) => !/^GET \/(library|icon\.svg|assets\/[\w.-]+|away\/worker\.js)$/.test(each)),
    ).toStrictEqual([]);
    expect(new Set(ofPerson.tabs)).toStrictEqual(new Set(["Library · Footbridge"]));
    expect(await cookiesOf(person)).toStrictEqual(before.cookies);
    expect(await kept(person)).toStrictEqual(before.kept);
    await person.reload();
    await person.getByRole("link", { name: LIBRARY_WORDS.titles["how-to-write-a-repair"].title }).click();
    await expect.poll(() => person.getByLabel("That you care").inputValue()).toBe("");
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("is read, written in and left with the keyboard alone", async () => {
    const { page, context } = await theatre.visitor(DESK);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${theatre.server.origin}/library`);
    const press = async (key: string, times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    };
    const focused = async (): Promise<string> =>
      await page.evaluate(() => document.activeElement?.textContent ?? "nothing");
    await page.getByRole("link", { name: LIBRARY_WORDS.titles["how-to-write-a-repair"].title }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("That you care").waitFor();
    // The new page's heading has the focus: a link to all pages stands above it, the first field is the next stop.
    expect(await focused()).toBe("How to write a repair");
    await page.keyboard.press("Tab");
    await page.keyboard.type("You matter to me.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("I want to go slowly.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("I need to see the Thursdays go on.");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Copy the text");
    await page.keyboard.press("Enter");
    await page.getByText("Copied", { exact: true }).waitFor();
    expect(await page.evaluate(async () => await navigator.clipboard.readText())).toBe(
      "You matter to me.\nI want to go slowly.\nI need to see the Thursdays go on.",
    );
    await press("Tab", 4);
    expect(await focused()).toBe("Back to where you were");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("leads somewhere else when there is nothing to go back to", async () => {
    const { context } = await theatre.visitor(PHONE);
    const page = await context.newPage();
    await page.goto(`${theatre.server.origin}/library/grounding`);
    await page.getByRole("button", { name: "Back to where you were" }).click();
    await page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/library");
  });

  it("moves a circle with the breath, and nothing at all for someone who wants no motion", async () => {
    const { page } = await theatre.visitor(PHONE);
    await page.goto(`${theatre.server.origin}/library/grounding`);
    const moving = async (): Promise<number> =>
      await page.locator("[data-phase]").evaluate((picture) => picture.getAnimations({ subtree: true }).length);
    const breathe = async (): Promise<readonly number[]> => {
      await page.getByRole("button", { name: "Begin" }).click();
      await page.getByText("Breathe in", { exact: true }).waitFor();
      const inwards = await moving();
      await page.getByText("And slowly out", { exact: true }).waitFor();
      const outwards = await moving();
      await page.getByRole("button", { name: "Stop" }).click();
      await page.getByText("Whenever you like", { exact: true }).waitFor();
      return [inwards, outwards];
    };
    expect(await breathe()).toStrictEqual([1, 1]);
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await breathe()).toStrictEqual([0, 0]);
  });
});

function dialogOf(page: Page, id: LibraryPageId): Locator {
  return page.getByRole("dialog", { name: LIBRARY_WORDS.titles[id].title });
}

describe("a page of the library over the page one writes on", () => {
  const WORDS = "I went quiet, and then I left the room.";
  const ask = EN.sheets["own-part"].prompts["my-part"]?.ask ?? "";
  const link = `From the library: ${LIBRARY_WORDS.titles["how-to-write-a-repair"].title}`;

  it("[T1] costs no word that is typed, saved or not, and needs no connection", async () => {
    const [{ page: a, context }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    await beginRound(a, "own-part");
    const address = a.url();
    await context.setOffline(true);
    await a.getByText("The connection is away").first().waitFor();
    await answer(a, "own-part", { "my-part": WORDS });

    const aside = a.getByRole("button", { name: link });
    await aside.first().click();
    const dialog = a.getByRole("dialog", { name: LIBRARY_WORDS.titles["how-to-write-a-repair"].title });
    await dialog.getByLabel("That you care").fill("You matter to me.");
    await a.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });

    expect(await aside.first().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await a.getByLabel(ask, { exact: true }).inputValue()).toBe(WORDS);
    await context.setOffline(false);
    await a.getByText("Saved", { exact: true }).waitFor();
    expect(a.url()).toBe(address);
    await aside.first().click();
    await expect.poll(() => dialog.getByLabel("That you care").inputValue()).toBe("You matter to me.");
    await dialog.getByRole("button", { name: LIBRARY_WORDS.titles["how-to-listen"].title }).click();
    await dialogOf(a, "how-to-listen")
      .getByRole("button", { name: LIBRARY_WORDS.titles["repair-phrases"].title })
      .click();
    await dialogOf(a, "repair-phrases")
      .getByRole("button", { name: LIBRARY_WORDS.titles["worth-noticing"].title })
      .click();
    await a.getByRole("button", { name: "Is now the time? Questions for you alone" }).click();
    await a.getByLabel("Where are you?").waitFor();
    await a.keyboard.press("Escape");
    await a.getByLabel("Where are you?").waitFor({ state: "detached" });
    await dialogOf(a, "worth-noticing").getByRole("button", { name: "Close and go on" }).click();
    await a.reload();
    await expect.poll(() => a.getByLabel(ask, { exact: true }).inputValue()).toBe(WORDS);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
