import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agree, line, openSection } from "./agreeing.ts";
import { arrive } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { throughRound } from "./rounds.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const TITLE = "Something to look at together";
const AFTER_END = "The midpoint lies on the day on which the trial is over, or after it.";
const PASSED = "The start that you agreed on has passed already.";
const TERMS = {
  "trial-length": "4",
  "trial-start": "2020-01-06",
  "trial-midpoint": "2090-01-02",
  "status-name": "Trying, slowly",
  exclusivity: "Exclusive: only the two of us",
  changing: "At a check-in, a week after it was said.",
  commitment: "I am here and will do the work",
};

describe("agreed terms that do not go together", () => {
  it("[C3] are said on the agreement, lead to their lines, and go when one of them is changed", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    await throughRound(a, b, "re-entry-terms", { a: TERMS, b: TERMS });
    for (const page of [a, b]) {
      await page.getByRole("link", { name: "Go on to the agreement" }).click();
      await openSection(page, "Pace");
    }
    for (const [title, words] of [
      ["Length of the trial", "4 weeks"],
      ["Start of the trial", "6 January 2020"],
      ["Midpoint of the trial", "2 January 2090"],
    ] as const) {
      expect(await a.getByText(AFTER_END).count()).toBe(0);
      await agree([line(a, title, words), line(b, title, words)]);
    }
    for (const page of [a, b]) {
      await page.getByText(TITLE).waitFor();
      await page.getByText(AFTER_END).waitFor();
      await page.getByText(PASSED).waitFor();
    }
    expect(await inspect(b, "something to look at together")).toStrictEqual([]);

    await b.getByRole("link", { name: "Length of the trial" }).first().click();
    await b.waitForFunction(() => document.activeElement?.textContent?.includes("The trial lasts 4 weeks."));

    // Elsewhere on a phone it is not in the way; it leads to the line, which still stands as agreed.
    await openSection(a, "Boundaries");
    expect(await a.getByText(TITLE).count()).toBe(0);
    await a.getByRole("link", { name: "All sections" }).first().click();
    await a.getByRole("link", { name: "Midpoint of the trial" }).click();
    const midpoint = line(a, "Midpoint of the trial", "2 January 2090");
    await midpoint.getByText("Agreed: you have both said yes to exactly these words").waitFor();

    await midpoint.getByText("Other things to do with this line").click();
    await midpoint.getByRole("button", { name: "Put aside for now" }).click();
    await b.getByText(AFTER_END).waitFor({ state: "detached" });
    await b.getByText(PASSED).waitFor();
    expect(theatre.complaints).toStrictEqual([]);
  });
});
