import { READINESS_WORDS } from "@footbridge/shared/practice/en/readiness";
import { READINESS_QUESTIONS, type ReadinessAnswers } from "@footbridge/shared/practice/readiness";
import type { Locator, Page } from "playwright-core";

/** The way to the readiness screen, wherever it stands. */
export const BUTTON = "Is now the time? Questions for you alone";
/** The file of the screen, which comes along with every page by itself. */
export const SCRIPT = /\/ReadinessScreen-[^/]+\.js$/;

/** The readiness screen. */
export const screenOf = (page: Page): Locator => page.getByRole("dialog", { name: READINESS_WORDS.title });

/** Opens the screen with its button. */
export async function open(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: BUTTON }).click();
  await screenOf(page).waitFor();
  return screenOf(page);
}

/** Gives answers, and chooses a country. */
export async function answer(screen: Locator, answers: ReadinessAnswers, country: string): Promise<void> {
  for (const { id } of READINESS_QUESTIONS) {
    const given = answers[id];
    if (given === undefined) continue;
    const words = READINESS_WORDS.questions[id];
    const labels: Readonly<Record<string, string>> = words.answers;
    const group = screen.getByRole("group", { name: words.ask, exact: true });
    await group.getByRole("radio", { name: labels[given] ?? "", exact: true }).check();
  }
  await screen.getByLabel("Where are you?").selectOption(country);
  if (country.length === 2) await screen.getByText("Where these numbers come from").click();
}

/** Until all that a page fetches by itself is there. */
export async function atRest(page: Page): Promise<void> {
  await page.getByRole("button", { name: BUTTON }).waitFor();
  await page.waitForFunction((script) => {
    const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
    return fetched.some((name) => new RegExp(script).test(name)) && document.fonts.status === "loaded";
  }, SCRIPT.source);
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(async () => {
    // Whoever is signed in has a second one, which keeps the frame and the library at hand.
    const expected = location.pathname === "/" ? 1 : 2;
    const workers = await navigator.serviceWorker.getRegistrations();
    return workers.length === expected && workers.every(({ active }) => active?.state === "activated");
  });
}
