import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";

/** What everyone types who makes an account here. */
export const PASS_PHRASE = "a quiet boat with seven lamps";

/** From the sign-up form to having kept the codes. */
export async function makeAccount(page: Page, name: string): Promise<void> {
  await page.getByLabel("Your name here").fill(name);
  await page.getByLabel("E-mail address").fill(`${randomBytes(8).toString("hex")}@example.org`);
  await page.getByRole("textbox", { name: "Pass phrase" }).fill(PASS_PHRASE);
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.getByLabel("I have kept them").check();
  await page.getByRole("button", { name: "Go on" }).click();
}

/** From the page of workspaces to the link for the other person. */
export async function makeLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Open a workspace" }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  return page.getByLabel("Link for the other person").inputValue();
}

/** From the first page to the link for the other person. */
export async function invite(page: Page, name: string): Promise<string> {
  await page.getByRole("link", { name: "Begin" }).first().click();
  await makeAccount(page, name);
  return makeLink(page);
}

/** From the link to the seat. */
export async function join(page: Page, link: string, name: string): Promise<void> {
  // A link is opened in a fresh page: the part behind the # alone would not load anything.
  await page.goto("about:blank");
  await page.goto(link);
  await page.getByRole("link", { name: "Make an account" }).click();
  await makeAccount(page, name);
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("heading", { name: "You have a seat" }).waitFor();
}

/** The inviter says that it is the right person, and both see the path. */
export async function confirm(a: Page, b: Page, name: string): Promise<void> {
  await a.getByRole("heading", { name: `${name} has joined` }).waitFor();
  await a.getByRole("button", { name: "Yes, this is the right person" }).click();
  for (const page of [a, b]) await page.getByRole("heading", { name: "The path" }).waitFor();
}

/** Both arrive, up to the path that both see. */
export async function arrive(a: Page, b: Page, names: { readonly a: string; readonly b: string }): Promise<void> {
  const link = await invite(a, names.a);
  await join(b, link, names.b);
  await confirm(a, b, names.b);
}
