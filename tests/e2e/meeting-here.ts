import type { Page } from "playwright-core";
import { newCouple } from "../support/couple.ts";
import { signIn } from "./settled-couple.ts";
import type { Theatre } from "./theatre.ts";

/** Two people in a workspace, at the browsers and before the path, and another page of Ana's that can do things for her. */
export async function coupleAtThePath(theatre: Theatre, browsers: { readonly a: Page; readonly b: Page }) {
  const { origin } = theatre.server;
  const couple = await newCouple(origin);
  for (const [page, person] of [
    [browsers.a, couple.ana],
    [browsers.b, couple.ben],
  ] as const) {
    await signIn(page, origin, person);
    await page.goto(`${origin}/w/${couple.workspace}`);
    await page.getByRole("heading", { name: "The path" }).waitFor();
  }
  return { ...couple, address: `${origin}/w/${couple.workspace}` };
}

/** From the path into a meeting: one asks, the other comes, and both are on its page. */
export async function meetHere(a: Page, b: Page): Promise<void> {
  await a.getByRole("link", { name: /^Meet here/ }).click();
  await a.getByRole("button", { name: "Meet here now" }).click();
  await b.getByRole("button", { name: "Come in" }).click();
  for (const page of [a, b]) await page.getByText(/ is here\.$/).waitFor();
}

/** What a page is called while a round is about to open on both screens. */
export const MOMENT = "It opens for both of you in a moment";
/** What it is called when it is open. */
export const OPEN = "It is open";

/** Notes every heading that a page shows from now on, in order. */
export async function noteHeadings(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: string[] = [];
    Object.assign(window, { noted });
    const look = (): void => {
      for (const { textContent } of document.querySelectorAll("h1"))
        if (textContent !== null && noted.at(-1) !== textContent) noted.push(textContent);
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** The headings that were noted. */
export const notedOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { noted: readonly string[] }).noted);
