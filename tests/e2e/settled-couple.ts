import type { OwnKeyView } from "@footbridge/shared/domain/agreement/keys";
import type { Page } from "playwright-core";
import { settle } from "../contract/protocol/settled.ts";
import { type Couple, newCouple } from "../support/couple.ts";
import type { Person } from "../support/person.ts";
import type { Theatre } from "./theatre.ts";

/** Two people who have agreed on what a version needs, each with a page of another client and a page of a browser. */
export interface SettledCouple extends Couple {
  readonly pages: { readonly a: Page; readonly b: Page };
}

/** Signs somebody with an account in, up to their workspaces. */
export async function signIn(page: Page, origin: string, { email, passPhrase }: Person): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("textbox", { name: "Pass phrase" }).fill(passPhrase);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Your workspaces" }).waitFor();
}

/** Opens the page on which a version is made, read and signed. */
export async function openSignPage(page: Page, origin: string, workspace: string): Promise<void> {
  await page.goto(`${origin}/w/${workspace}/agreement/sign`);
  await page.getByRole("heading", { name: "Read and sign" }).waitFor();
}

/** The key that the next version would name for somebody, seen from another page of theirs. */
export function offeredBy(page: Couple["a"]): string | null {
  return (page.held()["own-key"] as OwnKeyView | undefined)?.offered ?? null;
}

/**
 * Ana and Ben, settled, both in browsers and before the page to sign.
 * @param keyless whose browser makes no keys, so that none is waited for
 */
export async function settledCouple(
  theatre: Theatre,
  pages: SettledCouple["pages"],
  keyless: readonly ("a" | "b")[] = [],
): Promise<SettledCouple> {
  const { origin } = theatre.server;
  const couple = await newCouple(origin);
  await settle(couple);
  const people = { a: couple.ana, b: couple.ben };
  for (const seat of ["a", "b"] as const) {
    await signIn(pages[seat], origin, people[seat]);
    await openSignPage(pages[seat], origin, couple.workspace);
    if (!keyless.includes(seat)) await couple[seat].until("an offered key", (page) => offeredBy(page) !== null);
  }
  return { ...couple, pages };
}

/** One changes the words of a line, and both say yes to them: the board has changed. */
export async function changeWords({ a, b }: Couple, from: string, to: string): Promise<void> {
  const before = a.clauses().find(({ versions }) => versions[0]?.words.text === from);
  if (before === undefined) throw new Error(`no line says: ${from}`);
  const { id: clause } = before;
  const over = before.versions[0]?.digest ?? "";
  await b.accepted({ type: "clause.edit", clause, over, words: { kind: "text", text: to } });
  for (const page of [a, b]) {
    await page.until("the new words", (each) => each.clause(clause)?.versions[0]?.words.text === to);
    const digest = page.clause(clause)?.versions[0]?.digest ?? "";
    await page.accepted({ type: "clause.say-yes", clause, digest });
  }
}
