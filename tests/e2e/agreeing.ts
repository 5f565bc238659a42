import type { Locator, Page } from "playwright-core";

/** Opens a section of the board, wherever the person stands on it. */
export async function openSection(page: Page, title: string): Promise<void> {
  const sections = page.getByRole("navigation", { name: "Sections", exact: true });
  const back = page.getByRole("link", { name: "All sections" }).first();
  await sections.or(back).first().waitFor();
  if (!(await sections.isVisible())) await back.click();
  await sections.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { name: title, exact: true, level: 2 }).waitFor();
}

/** From wherever on the board to the path. */
export async function leaveBoard(page: Page): Promise<void> {
  const all = page.getByRole("link", { name: "All sections" });
  const back = page.getByRole("link", { name: "Back to the path" });
  await back.or(all).first().waitFor();
  if (await all.isVisible()) await all.click();
  await back.click();
  await page.getByRole("heading", { name: "The path" }).waitFor();
}

/** The card of a line, by its title and by words that stand on it. */
export function line(page: Page, title: string, words: string): Locator {
  return page.getByRole("article", { name: title, exact: true }).filter({ hasText: words });
}

/** Says yes to a line that has one wording. */
export async function sayYes(card: Locator): Promise<void> {
  await card.getByRole("button", { name: "Yes to these words" }).click();
  await card.getByText("Your yes stands.").or(card.getByText("Agreed:")).first().waitFor();
}

/** Both say yes to the same line, and both see it agreed. */
export async function agree(cards: readonly [Locator, Locator]): Promise<void> {
  for (const card of cards) await sayYes(card);
  for (const card of cards) await card.getByText("Agreed: you have both said yes to exactly these words").waitFor();
}

/** Opens the editor for the words of a line. */
export async function beginEdit(card: Locator): Promise<Locator> {
  await card.getByText("Other things to do with this line").click();
  await card.getByRole("button", { name: "Change the words" }).click();
  return card.getByRole("textbox", { name: "The words of this line" });
}

/** Puts the new words in their place. */
export async function sendEdit(card: Locator): Promise<void> {
  await card.getByRole("button", { name: "Use these words instead" }).click();
}

/** Both say yes to one of several wordings of a line; the others go, and both see it agreed. */
export async function agreeOnWording(pages: readonly Page[], title: string, words: string): Promise<void> {
  for (const page of pages) {
    const wordings = page
      .getByRole("article", { name: title, exact: true })
      .getByRole("list", { name: "Wordings side by side" });
    await wordings
      .getByRole("listitem")
      .filter({ hasText: words })
      .getByRole("button", { name: "Yes to these words" })
      .click();
  }
  for (const page of pages) await line(page, title, words).getByText("Agreed: you have both said yes").waitFor();
}
