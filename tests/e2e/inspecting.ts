import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** The rules of WCAG 2.2 at level AA, and what axe holds to be good practice beside them. */
const RULES: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};
/** All that the other set of colours can break. */
const COLOURS: RunOptions = { runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["violations"] };

/** WCAG 2.2, 1.4.10: nothing has to be read by scrolling sideways at this width, which is 1280 px at 400 %. */
const NARROW = { width: 320, height: 640 };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page, scheme: "light" | "dark", rules: RunOptions): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await page.evaluate(async () => {
    // The colours change with the next frame, and some of them by a transition.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(rules)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${scheme}: ${id}: ${html}`));
}

/** What stands out over the right edge of a narrow screen. */
async function overhang(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = [...document.querySelectorAll<HTMLElement>("body *")];
    return all.filter((each) => each.getBoundingClientRect().right > clientWidth + 1).map(({ outerHTML }) => outerHTML);
  });
  if (before !== null) await page.setViewportSize(before);
  return wide.map((html) => `too wide: ${html.slice(0, 120)}`);
}

/**
 * Looks over what a page shows at this moment, in light and in dark.
 *
 * @param screen what to call it
 * @returns a line for each thing that a person could stumble over
 */
export async function inspect(page: Page, screen: string): Promise<readonly string[]> {
  // The product's policy lets no foreign script in, so axe comes the way of the debugger.
  if (await page.evaluate(`typeof axe === "undefined"`)) await page.evaluate(axe);
  const found = [
    ...(await violations(page, "light", RULES)),
    ...(await violations(page, "dark", COLOURS)),
    ...(await overhang(page)),
  ];
  return found.map((line) => `${screen}: ${line}`);
}
