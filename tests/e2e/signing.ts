import type { Page } from "playwright-core";
import { PASS_PHRASE } from "./arriving.ts";

/** From the board to the page on which a version is made, read and signed. */
export async function goToSigning(page: Page): Promise<void> {
  const back = page.getByRole("link", { name: "All sections" }).first();
  const onwards = page.getByRole("link", { name: "Go to reading and signing" });
  await onwards.or(back).first().waitFor();
  if (!(await onwards.isVisible())) await back.click();
  await onwards.click();
}

/** Reads a version to its end, and signs it. */
export async function readAndSign(page: Page, version: number, name: string): Promise<void> {
  // A version that the other has made is offered and never put in the way of what one looks at.
  const offered = page.getByRole("button", { name: `Read version ${version}` });
  const end = page.getByText("The text ends here.");
  await offered.or(end).first().waitFor();
  if (await offered.isVisible()) await offered.click();
  await end.scrollIntoViewIfNeeded();
  await page.getByLabel("I have read to the end").check();
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: `Sign version ${version}` }).click();
}

/** Waits for both signatures, and turns to the page with the files. */
export async function seeBothSigned(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "You have both signed" }).waitFor();
  const files = page.getByRole("button", { name: "PDF file" });
  const onwards = page.getByRole("button", { name: "Go on" });
  await files.or(onwards).first().waitFor();
  if (await onwards.isVisible()) await onwards.click();
}

/** The bytes of the file that the browser saves after a step. */
async function savedBy(page: Page, step: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), step()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The bytes that a button saves as a file. */
export function fetchFile(page: Page, button: string): Promise<Buffer> {
  return savedBy(page, () => page.getByRole("button", { name: button }).click());
}

/** The same, where the pass phrase was typed too long ago and is asked for once more. */
export async function fetchFileLater(page: Page, button: string): Promise<Buffer> {
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog", { name: "Type your pass phrase once more" });
  await dialog.getByRole("textbox", { name: "Pass phrase" }).fill(PASS_PHRASE);
  return savedBy(page, () => page.keyboard.press("Enter"));
}
