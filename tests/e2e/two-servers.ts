import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startEmbedded } from "../../server/src/db/embedded/start-embedded.ts";
import { type ServerChild, startServerChild } from "../faults/server-child.ts";
import { type Balancer, openBalancer } from "../support/balancer.ts";
import { launchBrowser } from "../support/browser.ts";
import type { Person } from "../support/person.ts";
import { signIn } from "./settled-couple.ts";
import { PATIENCE, type PHONE } from "./theatre.ts";

/** Two built servers on one database, each with somebody before it. */
export interface TwoServers {
  readonly one: ServerChild;
  readonly other: ServerChild;
  /** Each person has a way to the servers of their own: Ana's to the one at first, Ben's to the other. */
  readonly ways: { readonly a: Balancer; readonly b: Balancer };
  /** Where the database is, as its owner. */
  readonly database: string;
  /**
   * A browser of somebody's own, before the path of a workspace.
   * @param before what is done with its page before it shows anything
   */
  visit(
    way: Balancer,
    size: typeof PHONE,
    person: Person,
    workspace: string,
    before?: (page: Page) => Promise<void>,
  ): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the database, the servers, what stands before them, and a browser. */
export async function openTwoServers(): Promise<TwoServers> {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-e2e-nodes-"));
  const embedded = await startEmbedded({
    folder: join(folder, "database"),
    password: randomBytes(24).toString("base64url"),
    log: () => undefined,
  });
  const settings = {
    DATABASE_URL: embedded.url,
    DATA_FOLDER: join(folder, "data"),
    FOOTBRIDGE_MASTER_KEY: randomBytes(32).toString("hex"),
  };
  const [one, other] = await Promise.all([startServerChild(settings), startServerChild(settings)]);
  const ways = { a: await openBalancer(one.origin), b: await openBalancer(other.origin) };
  const browser = await launchBrowser();
  return {
    one,
    other,
    ways,
    database: embedded.url,
    visit: async (way, size, person, workspace, before) => {
      const context = await browser.newContext({ viewport: size, timezoneId: "Europe/Berlin", locale: "en-GB" });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      await before?.(page);
      await signIn(page, way.origin, person);
      await page.goto(`${way.origin}/w/${workspace}`);
      await page.getByRole("heading", { name: "The path" }).waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await ways.a.close();
      await ways.b.close();
      for (const server of [one, other]) await server.kill();
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
