import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "../../server/src/db/embedded/start-embedded.ts";
import { type ServerChild, startServerChild } from "../faults/server-child.ts";
import { type Balancer, openBalancer } from "../support/balancer.ts";
import { launchBrowser } from "../support/browser.ts";
import { newCouple } from "../support/couple.ts";
import type { Person } from "../support/person.ts";
import { answer, beginRound, sayReady, seal } from "./rounds.ts";
import { signIn } from "./settled-couple.ts";
import { DESK, PHONE } from "./theatre.ts";

const WORDS = {
  a: { "my-part": "I went silent for days.", "repair-offer": "I will say that I need an hour." },
  b: { "my-part": "I answered from the road, and badly.", "repair-offer": "I will call when I am there." },
} as const;

let folder: string;
let embedded: Embedded;
let one: ServerChild;
let other: ServerChild;
let browser: Browser;
/** Each person has a way to the servers of their own. */
let ways: { readonly a: Balancer; readonly b: Balancer };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "footbridge-e2e-nodes-"));
  embedded = await startEmbedded({
    folder: join(folder, "database"),
    password: randomBytes(24).toString("base64url"),
    log: () => undefined,
  });
  const settings = {
    DATABASE_URL: embedded.url,
    DATA_FOLDER: join(folder, "data"),
    FOOTBRIDGE_MASTER_KEY: randomBytes(32).toString("hex"),
  };
  [one, other] = await Promise.all([startServerChild(settings), startServerChild(settings)]);
  ways = { a: await openBalancer(one.origin), b: await openBalancer(other.origin) };
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await ways.a.close();
  await ways.b.close();
  for (const server of [one, other]) await server.kill();
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
});

async function visit(way: Balancer, size: typeof PHONE, person: Person, workspace: string): Promise<Page> {
  const context = await browser.newContext({ viewport: size, timezoneId: "Europe/Berlin", locale: "en-GB" });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await signIn(page, way.origin, person);
  await page.goto(`${way.origin}/w/${workspace}`);
  await page.getByRole("heading", { name: "The path" }).waitFor();
  return page;
}

describe("two browsers at two servers", () => {
  it("[T6] [C1] seal, say ready, and read the same, though the one's server is killed in the middle of the reveal", async () => {
    const { workspace, ana, ben, ...pages } = await newCouple(one.origin);
    for (const page of [pages.a, pages.b]) page.close();
    const a = await visit(ways.a, PHONE, ana, workspace);
    const b = await visit(ways.b, DESK, ben, workspace);
    for (const [page, words] of [
      [a, WORDS.a],
      [b, WORDS.b],
    ] as const) {
      await beginRound(page, "own-part");
      await answer(page, "own-part", words);
      await seal(page);
    }
    for (const page of [a, b]) await page.getByText("You have both sealed.").first().waitFor();
    await sayReady(b);
    await b.getByRole("heading", { name: "You are ready to read" }).waitFor();

    ways.a.lead(one.origin, other.origin);
    await Promise.all([sayReady(a), one.kill()]);
    for (const page of [a, b]) {
      await page.getByRole("heading", { name: "It is open" }).waitFor();
      await page.getByRole("button", { name: "Begin reading" }).click();
      for (const words of [WORDS.a, WORDS.b].flatMap((side) => Object.values(side)))
        await page.getByText(words, { exact: true }).first().waitFor({ state: "attached" });
      await page.getByText("Unchanged since it was sealed", { exact: true }).waitFor();
    }
    expect(ways.a.open()).toEqual({ [other.origin]: expect.any(Number) });
  });
});
