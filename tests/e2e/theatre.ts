import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Inputs } from "../../server/src/inputs.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Beside, type RunningServer, runServer } from "../support/running-server.ts";

/** The two sizes at which every page has to work. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };

/** How long a step may take before it counts as failed, in milliseconds; only a failure takes that long. */
export const PATIENCE = 60_000;

/** A browser of one person's own, on one page. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** The real server and a real browser, in which each visitor has a context of their own. */
export interface Theatre {
  readonly server: RunningServer;
  /** @param zone where they are, in Berlin unless given */
  visitor(size: { readonly width: number; readonly height: number }, zone?: string): Promise<Visitor>;
  /** What the pages complained of since the start: it has to stay empty. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/**
 * The answer to "who am I" of somebody who is not signed in is no fault, nor is being asked for a pass phrase; the browser
 * writes both down all the same.
 */
const EXPECTED =
  /the server responded with a status of 40[13]|net::ERR_INTERNET_DISCONNECTED|net::ERR_CONNECTION_REFUSED|WebSocket connection to/;

/**
 * Opens the theatre.
 * @param inputs time and randomness of the server, where a test gives them
 * @param beside the folder of the built pages, where a test changes something in it; how people are reminded
 */
export async function openTheatre(inputs?: Inputs, beside?: Beside): Promise<Theatre> {
  const server = await runServer(inputs, undefined, beside);
  const browser: Browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    server,
    complaints,
    visitor: async (size, zone = "Europe/Berlin") => {
      const context = await browser.newContext({ viewport: size, timezoneId: zone, locale: "en-GB" });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !EXPECTED.test(message.text())) complaints.push(message.text());
      });
      await page.goto(server.origin);
      return { context, page };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
