import { READINESS_WORDS } from "@footbridge/shared/practice/en/readiness";
import { READINESS_QUESTIONS, type ReadinessAnswers } from "@footbridge/shared/practice/readiness";
import type { BrowserContext, Locator, Page, WebSocket } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { answer, atRest, BUTTON, open, SCRIPT, screenOf } from "./asking-oneself.ts";
import { inspect } from "./inspecting.ts";
import { type Heard, type Kept, listen, NOTHING, takeStock } from "./quiet.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

/** The same place in every question: the first answer, the second, or the last. */
const everyTime = (place: number): ReadinessAnswers =>
  Object.fromEntries(READINESS_QUESTIONS.map(({ id, answers }) => [id, answers.at(place)?.id ?? ""]));

/** Ways to answer, with the outcome that each leads to and a country. */
const WAYS = [
  [{}, "open", ""],
  [everyTime(-1), "open", "elsewhere"],
  [everyTime(0), "gently", "AD"],
  [everyTime(1), "beside-after-harm", "TR"],
  [{ contempt: "often", cycles: "yes" }, "beside", "JP"],
  [{ addiction: "now", mind: "untreated" }, "not-now", "GB"],
  [everyTime(-2), "stay-away", "IL"],
] as const satisfies readonly (readonly [ReadinessAnswers, keyof typeof READINESS_WORDS.outcomes, string])[];

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** The tags of a screen, without what belongs to a country: the same for everyone, or an onlooker could tell. */
async function shape(screen: Locator): Promise<string> {
  return screen.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    copy.querySelector("select")?.closest("section")?.replaceChildren();
    const tags = (node: Element): string =>
      `<${node.tagName} ${node.className}>${[...node.children].map(tags).join("")}`;
    for (const chosen of copy.querySelectorAll("label")) chosen.removeAttribute("class");
    return tags(copy);
  });
}

/** What one visit to the screen leaves anywhere, from before it is opened to after the page was loaded anew. */
interface Trace {
  readonly heard: Heard;
  readonly before: Kept;
  readonly open: Kept;
  readonly after: Kept;
  readonly reloaded: Omit<Kept, "files" | "usage" | "cookies">;
  readonly openAfterReload: number;
  readonly steps: unknown;
}

interface Stage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly sockets: readonly WebSocket[];
}

/** The whole history of a tab, as the browser itself has it. */
async function stepsOf({ context, page }: Stage): Promise<unknown> {
  const session = await context.newCDPSession(page);
  const { currentIndex, entries } = await session.send("Page.getNavigationHistory");
  await session.detach();
  return { currentIndex, entries: entries.map(({ url, title }) => ({ url, title })) };
}

async function visit(stage: Stage, answers: ReadinessAnswers, country: string): Promise<Trace> {
  const { context, page } = stage;
  await atRest(page);
  const before = await takeStock(context, page);
  const stop = listen(context, page, stage.sockets, theatre.server);
  const screen = await open(page);
  await answer(screen, answers, country);
  const whileOpen = await takeStock(context, page);
  await screen.getByRole("button", { name: "Close and forget" }).click();
  await screen.waitFor({ state: "detached" });
  const after = await takeStock(context, page);
  const heard = stop();
  const steps = await stepsOf(stage);
  await page.reload();
  await atRest(page);
  const openAfterReload = await page.getByRole("dialog").count();
  const { files: _files, usage: _usage, cookies: _cookies, ...reloaded } = await takeStock(context, page);
  return { heard, before, open: whileOpen, after, reloaded, openAfterReload, steps };
}

const PLACES = {
  "the first page": async ({ page }: Stage) => {
    await page.goto(theatre.server.origin);
  },
  "the page of workspaces": async ({ page }: Stage) => {
    const { page: other, context } = await theatre.visitor(PHONE);
    await arrive(page, other, { a: "Sam", b: "Mika" });
    await context.close();
    await page.goto(`${theatre.server.origin}/home`);
  },
  "the path of a workspace": async ({ page }: Stage) => {
    const { page: other, context } = await theatre.visitor(PHONE);
    await arrive(page, other, { a: "Sam", b: "Mika" });
    await context.close();
    await page.reload();
  },
} as const;

async function stageAt(place: keyof typeof PLACES, size = PHONE): Promise<Stage> {
  const { context, page } = await theatre.visitor(size);
  const sockets: WebSocket[] = [];
  page.on("websocket", (socket) => sockets.push(socket));
  const stage = { context, page, sockets };
  await PLACES[place](stage);
  return stage;
}

describe.each(Object.keys(PLACES) as (keyof typeof PLACES)[])("the readiness screen on %s", (place) => {
  it("[P3a] asks nothing of anyone and keeps nothing, and its trace is the same whatever is answered", async () => {
    const stage = await stageAt(place);
    const traces: Trace[] = [];
    for (const [answers, , country] of WAYS) traces.push(await visit(stage, answers, country));
    for (const { heard, before, open: whileOpen, after, openAfterReload } of traces) {
      expect(heard).toStrictEqual(NOTHING);
      expect(whileOpen).toStrictEqual(before);
      expect(after).toStrictEqual(before);
      expect(openAfterReload).toBe(0);
    }
    const [first, ...others] = traces.map(({ reloaded, steps }) => ({ reloaded, steps }));
    for (const other of others) expect(other).toStrictEqual(first);
    await stage.context.close();
  });
});

describe("the readiness screen", () => {
  it("[P3a] has the same shape and the same buttons for everyone, passes axe, and says the tone of its outcome", async () => {
    const { page, context } = await stageAt("the first page");
    const shapes = new Set<string>();
    const found: string[] = [];
    for (const [answers, outcome, country] of WAYS) {
      const screen = await open(page);
      shapes.add(await shape(screen));
      await answer(screen, answers, country);
      await screen.getByRole("heading", { name: READINESS_WORDS.outcomes[outcome].title, exact: true }).waitFor();
      shapes.add(await shape(screen));
      found.push(...(await inspect(page, `readiness, ${outcome}, ${country}`)));
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await screen.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      await page.setViewportSize(PHONE);
      await screen.getByRole("button", { name: "Close and forget" }).click();
      await screen.waitFor({ state: "detached" });
    }
    expect(found).toStrictEqual([]);
    expect(shapes.size).toBe(1);
    await context.close();
  });

  it("[P3a] forgets everything when it is closed, loaded anew, or put away by the browser", async () => {
    const { page, context } = await stageAt("the first page");
    const ways: Readonly<Record<string, () => Promise<unknown>>> = {
      "its button": () => page.getByRole("button", { name: "Close and forget" }).click(),
      Escape: () => page.keyboard.press("Escape"),
      "loading the page anew": () => page.reload(),
      "being put away for the Back button": () =>
        page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }))),
    };
    for (const forget of Object.values(ways)) {
      await answer(await open(page), everyTime(1), "CH");
      await forget();
      await screenOf(page).waitFor({ state: "detached" });
      const again = await open(page);
      expect(await again.getByRole("radio", { checked: true }).count()).toBe(0);
      expect(await again.getByLabel("Where are you?").inputValue()).toBe("");
      await again.getByRole("button", { name: "Close and forget" }).click();
      await again.waitFor({ state: "detached" });
      expect(await page.getByRole("button", { name: BUTTON }).evaluate((it) => it === document.activeElement)).toBe(
        true,
      );
    }
    await context.close();
  });

  it("[P3a] comes along by itself on every page, and a press before it is here only waits for it", async () => {
    const visitor = await theatre.visitor(DESK);
    const { context } = visitor;
    // A page of its own: the one that is open already may ask for the script at any moment from here on.
    const page = await context.newPage();
    await visitor.page.close();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const asked: string[] = [];
    context.on("request", (request) => {
      if (SCRIPT.test(request.url())) asked.push(request.url());
    });
    await context.route(SCRIPT, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${theatre.server.origin}/sign-in`);
    await page.waitForRequest(SCRIPT);
    await page.goto(theatre.server.origin);
    await page.waitForRequest(SCRIPT);
    await page.getByRole("button", { name: BUTTON }).click();
    await page.locator("button[aria-busy=true]").waitFor();
    expect(asked.length).toBe(2);
    letGo();
    await screenOf(page).waitFor();
    expect(asked.length).toBe(2);
    await context.close();
  });

  it("lets leave with three Escapes, from a field too, and with one press of its button", async () => {
    const { page, context } = await stageAt("the first page", DESK);
    const screen = await open(page);
    await screen.getByLabel("Where are you?").focus();
    await page.keyboard.press("ArrowDown");
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
    await page.waitForURL("**/away/");
    await page.goto(theatre.server.origin);
    await (await open(page)).getByRole("link", { name: "Leave this page" }).click();
    await page.waitForURL("**/away/");
    await context.close();
  });

  it("has no complaint of any page", () => {
    expect(theatre.complaints).toStrictEqual([]);
  });
});
