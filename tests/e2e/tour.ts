import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { demoCouple } from "../demo/couple/couple.ts";
import { inspect } from "./inspecting.ts";
import { PHONE, type Theatre } from "./theatre.ts";

/** Names that ask much of a page: one longer than a phone is wide, one that runs from right to left. */
export const LONG = "Wolfeschlegelsteinhausenbergerdorff";
export const RIGHT_TO_LEFT = "مريم";

const demo = demoCouple(new Date());
/** The couple of the demo under those names. */
export const couple = { ...demo, a: { ...demo.a, name: LONG }, b: { ...demo.b, name: RIGHT_TO_LEFT } };

/** Where tours have been, in one test file: the paths of what was looked at. */
export const seen = new Set<string>();

/** Looks at one screen after the other and keeps what was found. */
export class Tour {
  readonly found: string[] = [];
  readonly page: Page;
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
  }

  /** Once the heading is there, whatever its level. */
  async see(screen: string, heading: string | RegExp, page: Page = this.page): Promise<void> {
    await page.getByRole("heading", { name: heading, exact: true }).first().waitFor();
    this.found.push(...(await inspect(page, screen)));
    seen.add(new URL(page.url()).pathname);
  }

  /** Goes to an address of the product first. */
  async goSee(path: string, screen: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(`${this.#origin}${path}`);
    await this.see(screen, heading);
  }
}

/** A tour of somebody of the couple who has just signed in. */
export async function signedIn(theatre: Theatre, { email, passPhrase } = couple.a): Promise<Tour> {
  const { page } = await theatre.visitor(PHONE);
  await page.goto(`${theatre.server.origin}/sign-in`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("textbox", { name: "Pass phrase" }).fill(passPhrase);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Your workspaces" }).waitFor();
  return new Tour(page, theatre.server.origin);
}

const SOURCES = join(import.meta.dirname, "..", "..", "client", "src");
/** Addresses that stand in the code under a name. */
const NAMED: Readonly<Record<string, string>> = {
  "{VERIFY}": "/verify",
  "{CARD_HERE}": "/pocket-card",
  "{DELETE_ACCOUNT}": "/delete-account",
  "{REMINDERS}": "/reminders",
  "{`${STOP}:token`}": "/reminders/stop/:token",
  "{base}": "/w/:workspace",
};
/** Pages of a workspace have lists of their own; the gallery of parts is for whoever builds them. */
const NO_PAGES = new Set(["/w/:workspace/*?", "/gallery"]);

/** The address of every page of the product, as the code has it: `/pages/:kind?/:page?`. */
export function addressesInCode(): readonly string[] {
  const files = ["app/App.tsx", "features/workspace/WorkspacePages.tsx"];
  return files
    .flatMap((file) => [
      ...readFileSync(join(SOURCES, file), "utf8").matchAll(/<Route path=("[^"]+"|\{[^}]+\}[^}>]*\}?)/g),
    ])
    .map(([, path = ""]) => NAMED[path] ?? path.replace(/^["{`]+|["}`]+$/g, "").replace("${base}", "/w/:workspace"))
    .filter((address) => !NO_PAGES.has(address));
}

/** Whether any path is at an address, with all of its parts. */
export function isSeen(address: string, paths: ReadonlySet<string>): boolean {
  const parts = address.split("/").map((part) => (part.startsWith(":") ? "[^/]+" : part));
  const whole = new RegExp(`^${parts.join("/")}$`);
  return [...paths].some((path) => whole.test(path));
}
