import { promptOf } from "@footbridge/shared/domain/round/sheet";
import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { SheetId } from "@footbridge/shared/practice/sheets";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import type { Page } from "playwright-core";

/** What a person puts in, by prompt: words, an option's or weekday's label, a number, a date, a time, or entries. */
export type Filling = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** From the path into the writing of a round. */
export async function beginRound(page: Page, round: SheetId): Promise<void> {
  await page.getByRole("listitem").getByRole("link", { name: EN.sheets[round].title }).click();
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.getByRole("button", { name: "Go on to the questions" }).click();
}

async function fillOne(page: Page, round: SheetId, promptId: string, filling: Filling[string]): Promise<void> {
  const sheet = sheetOf(round);
  const prompt = sheet === undefined ? undefined : promptOf(sheet, promptId);
  const words = EN.sheets[round].prompts[promptId];
  if (prompt === undefined || words === undefined) throw new Error(`no prompt ${promptId}`);
  const heading = page.getByRole("heading", { name: words.ask, exact: true });
  while (!(await heading.isVisible())) await page.getByRole("button", { name: "Next", exact: true }).click();
  if (typeof filling !== "string") {
    for (const [index, entry] of filling.entries()) {
      await page.getByRole("button", { name: index === 0 ? /^Write one/ : /^Write another/ }).click();
      for (const [part, text] of Object.entries(entry)) {
        const label = words.parts?.[part]?.label ?? "";
        await page.getByRole("textbox", { name: label }).nth(index).fill(text);
      }
    }
    return;
  }
  const { kind } = prompt.field;
  if (kind === "choice" || kind === "weekday") {
    const choices = page.getByRole("group", { name: words.ask });
    await choices.getByRole("radio", { name: filling }).check();
  } else if (kind === "length") await page.getByRole("spinbutton", { name: words.ask }).fill(filling);
  else if (kind === "time")
    await page.getByRole("group", { name: words.ask }).getByLabel("Time", { exact: true }).fill(filling);
  else await page.getByLabel(words.ask, { exact: true }).fill(filling);
}

/** Answers the prompts named, in their order on the sheet. */
export async function answer(page: Page, round: SheetId, fillings: Filling): Promise<void> {
  for (const [prompt, filling] of Object.entries(fillings)) await fillOne(page, round, prompt, filling);
}

/** Looks over and seals; the last words are saved before. */
export async function seal(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Look over and seal" }).last().click();
  await page.getByRole("button", { name: "Seal my pages" }).click();
  await page.getByRole("heading", { name: "Your pages are sealed" }).waitFor();
}

/** Says "ready" in one round, on the page that shows the seal. */
export async function sayReady(page: Page): Promise<void> {
  await page.getByRole("button", { name: "I am ready to read" }).click();
}

/** Back to the path from wherever in a round. */
export async function backToPath(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Back to the path" }).first().click();
  await page.getByRole("heading", { name: "The path" }).waitFor();
}

/** Looks at what the partner can see right now: one round is open with one's own words, and the others are closed. */
export async function lookInMirror(page: Page, partner: string, words: string): Promise<void> {
  await page.getByRole("link", { name: `What ${partner} can see right now` }).click();
  await page.getByText(`Read it as ${partner} reads it`).click();
  await page.getByText(words, { exact: true }).waitFor();
  await page.getByText("Closed.").nth(2).waitFor();
}

/** From two seals to reading: both say ready, and it opens for both at once. */
export async function openTogether(a: Page, b: Page): Promise<void> {
  for (const page of [a, b]) await page.getByText("You have both sealed.").first().waitFor();
  await sayReady(a);
  await a.getByRole("heading", { name: "You are ready to read" }).waitFor();
  await sayReady(b);
  for (const page of [a, b]) {
    await page.getByRole("heading", { name: "It is open" }).waitFor();
    await page.getByRole("button", { name: "Begin reading" }).click();
    await page.getByText("Unchanged since it was sealed", { exact: true }).waitFor();
  }
}

/** One round from begin to reading, by both: a writes and seals, then b; both are ready; it opens for both at once. */
export async function throughRound(
  a: Page,
  b: Page,
  round: SheetId,
  fillings: { readonly a: Filling; readonly b: Filling },
): Promise<void> {
  for (const [page, filling] of [
    [a, fillings.a],
    [b, fillings.b],
  ] as const) {
    await beginRound(page, round);
    await answer(page, round, filling);
    await seal(page);
  }
  await openTogether(a, b);
}
