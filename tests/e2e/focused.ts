import type { Page } from "playwright-core";

/** The words of what has the focus, or the name of its element where it has none. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    // What the whole page says is no answer.
    if (activeElement === null || activeElement === document.body) return "BODY";
    return activeElement.textContent || activeElement.tagName;
  });
