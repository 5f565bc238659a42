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
  /** Moves every clock on to a moment, ISO 8601 UTC. */
  moveTo(moment: string): Promise<void>;
}

/**
 * Time that a test moves on.
 * @param begins where it begins, ISO 8601 UTC; the time that it is unless given
 */
export function openLater(begins?: string): Later {
  let ahead = begins === undefined ? 0 : Date.parse(begins) - Date.now();
  const pages: Page[] = [];
  const now = (): Date => new Date(Date.now() + ahead);
  const pass = async (days: number): Promise<void> => {
    ahead += days * DAY;
    for (const page of pages.filter((each) => !each.isClosed())) await page.clock.fastForward(days * DAY);
  };
  return {
    inputs: { ...SYSTEM_INPUTS, now },
    watch: async (page) => {
      pages.push(page);
      await page.clock.install({ time: now() });
    },
    pass,
    moveTo: (moment) => pass((Date.parse(moment) - now().getTime()) / DAY),
  };
}
