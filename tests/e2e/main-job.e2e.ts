import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agree, agreeOnWording, beginEdit, line, openSection, sendEdit } from "./agreeing.ts";
import { arrive } from "./arriving.ts";
import { backToPath, lookInMirror, throughRound } from "./rounds.ts";
import { fetchFile, goToSigning, readAndSign, seeBothSigned } from "./signing.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

const PURPOSE = "To find out whether we can be kind on ordinary days.";
const QUIET = "No messages after ten at night.";
const ENDING = "Either of us may say it, in person, and nobody argues.";
/** Both want the same but for the length of the trial; in the order of the sheet. */
const want = (weeks: string) => ({
  purpose: PURPOSE,
  "trial-length": weeks,
  "trial-start": "2027-01-04",
  "status-name": "Trying, slowly",
  exclusivity: "Exclusive: only the two of us",
  "check-in-day": "Sunday",
  "check-in-time": "19:00",
  contact: QUIET,
});

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

describe.each([
  ["on phones", PHONE],
  ["at desks", DESK],
] as const)("two people, each in a browser of their own, %s", (_where, size) => {
  it("[C1] [C3] [C7] go from an invitation to a signed agreement in a file", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(size), theatre.visitor(size)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });

    await throughRound(a, b, "own-part", {
      a: { "my-part": "I went silent for days.", "repair-offer": "I will say that I need an hour, and come back." },
      b: { "my-part": "I pushed until it broke.", "repair-offer": "I stop when you say stop." },
    });
    await a.getByText("I pushed until it broke.").first().waitFor();
    await lookInMirror(a, "Mika", "I went silent for days.");
    for (const page of [a, b]) await backToPath(page);

    await throughRound(a, b, "re-entry-terms", {
      a: { ...want("12"), commitment: "I am here and will do the work" },
      b: { ...want("8"), commitment: "I am starting, and will see" },
    });
    for (const page of [a, b]) await page.getByRole("link", { name: "Go on to the agreement" }).click();
    const both = (title: string, words: string) => [line(a, title, words), line(b, title, words)] as const;
    const openBoth = async (section: string): Promise<void> => {
      for (const page of [a, b]) await openSection(page, section);
    };

    await openBoth("Purpose");
    await agree(both("What this is for", PURPOSE));

    // They wrote different lengths: one open question, with both values, until both say yes to one.
    await openBoth("Pace");
    await agreeOnWording([a, b], "Length of the trial", "The trial lasts 12 weeks.");
    await agree(both("Start of the trial", "4 January 2027"));

    // Two edits in the same moment: a text and a counter-proposal, and nothing of either is lost (C4).
    await openBoth("Boundaries");
    const [mine, theirs] = both("Contact and quiet hours", QUIET);
    await (await beginEdit(mine)).fill("Quiet from ten at night.");
    await (await beginEdit(theirs)).fill("Quiet from nine at night.");
    await sendEdit(mine);
    await b.getByText("Quiet from ten at night.").first().waitFor();
    await sendEdit(line(b, "Contact and quiet hours", "Quiet from ten at night."));
    await a.getByText("Quiet from nine at night.").first().waitFor();
    await agreeOnWording([a, b], "Contact and quiet hours", "Quiet from nine at night.");

    await openBoth("Check-ins");
    await agree(both("Day of our check-in", "Sunday"));
    await agree(both("Time of our check-in", "19:00"));

    await openBoth("How this can end");
    await a.getByRole("button", { name: "Write a new line here" }).click();
    await a.getByRole("textbox", { name: "What would you like to write here?" }).fill(ENDING);
    await a.getByRole("button", { name: "Propose this line" }).click();
    for (const page of [a, b]) await page.getByText(ENDING).first().waitFor();
    const cards = [a, b].map((page) => page.getByRole("article").filter({ hasText: ENDING }));
    await agree([cards[0] as Locator, cards[1] as Locator]);

    for (const page of [a, b]) await goToSigning(page);
    await a.getByRole("button", { name: "Make version 1" }).click();
    await readAndSign(a, 1, "Sam Ωmega 山");
    await a.getByRole("heading", { name: "You have signed" }).waitFor();
    await readAndSign(b, 1, "מיכל");
    for (const page of [a, b]) {
      await seeBothSigned(page);
      const markdown = (await fetchFile(page, "Text file (Markdown)")).toString("utf8");
      for (const words of [PURPOSE, "Sam Ωmega 山", "מיכל", "The trial lasts 12 weeks."])
        expect(markdown).toContain(words);
      expect((await fetchFile(page, "PDF file")).subarray(0, 5).toString("latin1")).toBe("%PDF-");
    }
    expect(theatre.complaints).toStrictEqual([]);
  });
});
