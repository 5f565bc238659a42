import type { Page } from "playwright-core";
import { type Inputs, SYSTEM_INPUTS } from "../../server/src/inputs.ts";

const DAY = 24 * 60 * 60 * 1000;

/** A time that can be moved on, for the server and for every browser alike. */
export interface Later {
  readonly inputs: Inputs;
  /** Lets a page's clock be moved, and sets it to where the others are. */
  watch(page: Page): Promise<void>;
  /** Moves every clock on, the server's first, so that a page which asks is late and never early. */
  pass(days: number): Promise<void>;
}

/** Time as it is, until a test moves it on. */
export function openLater(): Later {
  let ahead = 0;
  const pages: Page[] = [];
  return {
    inputs: { ...SYSTEM_INPUTS, now: () => new Date(Date.now() + ahead) },
    watch: async (page) => {
      pages.push(page);
      await page.clock.install({ time: Date.now() + ahead });
    },
    pass: async (days) => {
      ahead += days * DAY;
      for (const page of pages) await page.clock.fastForward(days * DAY);
    },
  };
}
