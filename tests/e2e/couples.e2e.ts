import { type Prompt, promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";
import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { RE_ENTRY_TERMS } from "@footbridge/shared/practice/sheets/re-entry-terms";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { agreeOnWording } from "./agreeing.ts";
import { arrive } from "./arriving.ts";
import { answer, beginRound, type Filling, sayReady, seal, throughRound } from "./rounds.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

async function twoPhones(): Promise<readonly [Page, Page]> {
  const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
  await arrive(a, b, { a: "Sam", b: "Mika" });
  return [a, b];
}

/** The prompts that ask for one value for the two of them. */
const TOGETHER: readonly Prompt[] = promptsOf(RE_ENTRY_TERMS).filter(({ drafts }) => drafts?.mode === "together");

const LABELS = (prompt: string): readonly string[] =>
  Object.values(EN.sheets["re-entry-terms"].prompts[prompt]?.options ?? {}).map(({ label }) => label);

/** An answer to which the other seat gives another one. */
function own({ id, field }: Prompt, seat: Seat): string {
  const first = seat === "a";
  switch (field.kind) {
    case "text":
      return `${first ? "Sam" : "Mika"} would have it so: ${id}`;
    case "choice":
      return LABELS(id)[first ? 0 : 1] ?? "";
    case "date":
      return first ? "2027-01-04" : "2027-02-01";
    case "weekday":
      return first ? "Sunday" : "Wednesday";
    case "time":
      return first ? "19:00" : "07:30";
    case "length":
      return String(first ? field.min : field.max);
    case "entries":
      throw new Error("entries are nobody's to share");
  }
}

const commitmentOf = (seat: Seat): string => LABELS("commitment")[seat === "a" ? 0 : 2] ?? "";

const termsOf = (seat: Seat): Filling => ({
  ...Object.fromEntries(TOGETHER.map((prompt) => [prompt.id, own(prompt, seat)])),
  commitment: commitmentOf(seat),
});

it("[C3] two who differ in every term find each of them as an open question, with both answers side by side", async () => {
  const [a, b] = await twoPhones();
  await throughRound(a, b, "re-entry-terms", { a: termsOf("a"), b: termsOf("b") });
  for (const page of [a, b]) {
    // Two commitments that differ are both said, and neither is in the way of anything.
    for (const seat of ["a", "b"] as const) await page.getByText(commitmentOf(seat)).first().waitFor();
    await page.getByRole("link", { name: "Go on to the agreement" }).click();
    await page.getByRole("link", { name: `Look at the ${TOGETHER.length} open questions` }).click();
    await page.getByRole("heading", { name: "Open questions", exact: true, level: 2 }).waitFor();
    for (const { id } of TOGETHER) {
      const title = EN.sheets["re-entry-terms"].prompts[id]?.title ?? "";
      const wordings = page
        .getByRole("article", { name: title, exact: true })
        .getByRole("list", { name: "Wordings side by side" })
        .getByRole("listitem");
      expect(`${title}: ${await wordings.count()}`).toBe(`${title}: 2`);
    }
  }
  await agreeOnWording([a, b], "Length of the trial", "The trial lasts 4 weeks.");
  for (const page of [a, b]) {
    await page.goto(new URL("agreement", `${page.url().split("/agreement")[0]}/`).href);
    await page.getByRole("link", { name: `Look at the ${TOGETHER.length - 1} open questions` }).waitFor();
  }
  expect(theatre.complaints).toStrictEqual([]);
});

it("[P1] one who skips half is read as having left it open, and nothing says why", async () => {
  const [a, b] = await twoPhones();
  const round = "own-part";
  await beginRound(a, round);
  await answer(a, round, { cause: "We stopped asking.", "my-part": "I went silent.", "repair-offer": "I come back." });
  await seal(a);
  await beginRound(b, round);
  for (const [prompt, how] of [
    ["cause", "Not today"],
    ["my-part", "Skip this"],
    ["hurt-moment", "Skip this"],
    ["repair-offer", "Skip this"],
  ] as const) {
    const { ask, title } = EN.sheets[round].prompts[prompt] ?? { ask: "", title: "" };
    const heading = b.getByRole("heading", { name: ask, exact: true });
    while (!(await heading.isVisible())) await b.getByRole("button", { name: "Next", exact: true }).click();
    await b.getByRole("button", { name: `${how} ${title}`, exact: true }).click();
  }
  await seal(b);
  for (const page of [a, b]) await sayReady(page);
  await a.getByRole("button", { name: "Begin reading" }).click();
  await a.getByText("Unchanged since it was sealed", { exact: true }).waitFor();
  const main = await a.locator("main").innerText();
  expect(["Skipped", "Not today", "skipping"].filter((words) => main.includes(words))).toStrictEqual([]);
  expect(main.split("Left open").length - 1).toBeGreaterThan(1);
  // What one side did not answer becomes no line, and the other's lines are there.
  await a.getByRole("link", { name: "Go on to the agreement" }).click();
  await a.getByRole("link", { name: /Owning our parts/ }).click();
  await a.getByText("I went silent.").first().waitFor();
  expect(theatre.complaints).toStrictEqual([]);
});
