import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCouple } from "../demo/couple/couple.ts";
import { choice, words } from "../demo/couple/say.ts";
import { DAYS_SINCE, WEEKS } from "../demo/couple/weeks.ts";
import type { Table } from "../demo/player.ts";
import { revealRound, sealRound } from "../demo/rounds.ts";
import { makeLived } from "../demo/showcase.ts";
import { inspect } from "./inspecting.ts";
import { openLater } from "./later.ts";
import { signIn } from "./settled-couple.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

const DAY = 24 * 60 * 60 * 1000;

const later = openLater();
const begun = new Date();
const couple = demoCouple(begun);
let theatre: Theatre;
let lived: Awaited<ReturnType<typeof makeLived>>;
beforeAll(async () => {
  theatre = await openTheatre(later.inputs);
  const end = new Date(begun.getTime() + DAYS_SINCE * DAY).toISOString();
  lived = await makeLived(
    theatre.server.origin,
    couple,
    WEEKS,
    { end: () => end, moveTo: later.moveTo },
    () => undefined,
  );
});
afterAll(async () => {
  await theatre.close();
});

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** The cells of a table, row by row. */
async function rowsIn(page: Page, name: string): Promise<readonly (readonly string[])[]> {
  const rows = await part(page, name).locator("tbody tr").all();
  return Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()));
}

describe("a trial over time", () => {
  it("[C19] [P14] is a picture and the same as a table for both, with a part that each opens for themselves alone", async () => {
    const found: string[] = [];
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    for (const [page, { person }] of [
      [a, lived.players.a],
      [b, lived.players.b],
    ] as const) {
      await later.watch(page);
      await signIn(page, theatre.server.origin, person);
      await page.goto(`${theatre.server.origin}/w/${lived.workspace}/trial`);
      await page.getByRole("link", { name: /^Over time/ }).click();
      await page.getByRole("heading", { name: "Over time" }).waitFor();
      await part(page, "The days").getByText("The same as a table").click();
    }

    // The same days for both, and none of them says who came.
    const days = await rowsIn(a, "The days");
    expect(days.slice(0, 4).map(([, kind, how]) => [kind, how])).toStrictEqual([
      ["Check-in", "Held"],
      ["Check-in", "Held"],
      ["Check-in", "Not held"],
      ["Check-in", "Held"],
    ]);
    expect(await rowsIn(b, "The days")).toStrictEqual(days);
    for (const page of [a, b]) {
      await part(page, "Small changes").getByText("We both put the phones in the kitchen before we call.").waitFor();
      await part(page, "The four layers").getByRole("columnheader", { name: "At the start" }).first().waitFor();
      // What one asked oneself stays closed: two people may look at one screen.
      expect(await page.getByText("How hopeful I am").first().isVisible()).toBe(false);
      found.push(...(await inspect(page, "a trial over time")));
    }

    // By keyboard: the part for oneself alone is a press away, and each finds their own in it.
    for (const page of [a, b]) {
      const own = page.locator("summary", { hasText: "For you alone" });
      await own.focus();
      await page.keyboard.press("Enter");
      await page.getByText("How hopeful I am").first().waitFor();
      await page.locator("summary", { hasText: "The same as a table" }).last().press("Enter");
      found.push(...(await inspect(page, "what one asked oneself over time")));
    }
    const own = (page: Page) =>
      page.getByRole("table").last().getByRole("row").nth(1).getByRole("cell").allInnerTexts();
    expect([await own(a), await own(b)]).toStrictEqual([
      ["Somewhat", "A little"],
      ["A little", "Somewhat"],
    ]);
    await a.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    found.push(...(await inspect(a, "a trial over time, from right to left")));
    // The drawing turns with the page: its first day is where one begins to read.
    const marks = await part(a, "The days").locator("svg > svg").all();
    const [first, last] = [await marks[0]?.boundingBox(), await marks.at(-1)?.boundingBox()];
    expect((first?.x ?? 0) > (last?.x ?? 0)).toBe(true);
    await a.evaluate(() => document.documentElement.removeAttribute("dir"));

    // The midpoint is read anew by both, and both see it beside the start while their pages lie open.
    const table: Table = {
      workspace: lived.workspace,
      a: await lived.players.a.sitDown(lived.workspace),
      b: await lived.players.b.sitDown(lived.workspace),
    };
    await later.pass(7);
    for (const { page } of [table.a, table.b]) page.refresh();
    const midpoint = table.a.page.trial?.milestones[0]?.round ?? "";
    await table.a.page.until("the midpoint", (page) => page.round(midpoint) !== undefined);
    const answers = { appreciation: words("You stayed."), way: choice("advance") };
    await sealRound(table, midpoint, {
      a: { ...answers, "root-cause-me-reading": choice("there") },
      b: { ...answers, "behaviour-me-reading": choice("there") },
    });
    await revealRound(table, midpoint);
    for (const page of [a, b]) {
      await part(page, "The four layers")
        .getByRole("columnheader", { name: /^Midpoint/ })
        .first()
        .waitFor();
      await part(page, "As each of you told it")
        .getByText(/^Midpoint, /)
        .waitFor();
      found.push(...(await inspect(page, "a trial over time after its midpoint")));
    }
    const root = part(a, "The four layers")
      .getByRole("table")
      .last()
      .getByRole("row", { name: /^The root/ });
    expect(await root.getByRole("cell").allInnerTexts()).toStrictEqual(["It is growing", "It is there"]);
    for (const { page } of [table.a, table.b]) page.close();

    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
