import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { beginRound, throughRound } from "./rounds.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";

const BUILT = join(import.meta.dirname, "../../client/dist");
const PHRASE = "Could we go a little slower, please?";
const CANARY = "canary: what stands in no cache.";
const LIBRARY = "Grounding";

let theatre: Theatre;
let page: Page;
let context: BrowserContext;
let room: string;
let found: string[];
/** A copy of the built pages: one of them changes here, and everybody else's stay. */
let pages: string;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), "footbridge-pages-"));
  await cp(BUILT, pages, { recursive: true });
  theatre = await openTheatre(undefined, { pages });
  const [a, b] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
  ({ page, context } = a);
  await arrive(page, b.page, { a: "Sam", b: "Mika" });
  room = page.url();
  await throughRound(page, b.page, "our-language", {
    a: { phrases: [{ when: "voices get loud", say: PHRASE }] },
    b: { phrases: [{ when: "a decision comes too fast", say: "Tomorrow, please." }] },
  });
  for (const each of [page, b.page]) {
    await each.goto(`${room}/round/our-language/phrases`);
    const phrase = each.getByRole("listitem").filter({ has: each.getByRole("heading", { name: PHRASE }) });
    for (const mark of ["I can say it", "I can hear it"]) await phrase.getByRole("checkbox", { name: mark }).check();
    await phrase.getByText(/Your mark is kept/).waitFor();
  }
  found = [];
});
afterAll(async () => {
  await theatre.close();
  await rm(pages, { recursive: true, force: true });
});

/** The worker that keeps pages at hand is there and has all it keeps. */
async function workerAtWork(on: Page): Promise<void> {
  await on.waitForFunction(async () => {
    const all = await navigator.serviceWorker.getRegistrations();
    const ours = all.find(({ scope }) => new URL(scope).pathname === "/");
    return ours?.active?.state === "activated" && navigator.serviceWorker.controller !== null;
  });
}

/** What lies in the caches, as paths and as one text. */
const cached = (
  on: Page,
): Promise<{ readonly names: readonly string[]; readonly paths: readonly string[]; readonly text: string }> =>
  on.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("shell-"));
    const answers = await Promise.all(
      names.map(async (name) => {
        const cache = await caches.open(name);
        return Promise.all(
          (await cache.keys()).map(async (request) => [
            new URL(request.url).pathname,
            (await (await cache.match(request))?.text()) ?? "",
          ]),
        );
      }),
    );
    const all = answers.flat();
    return { names, paths: all.map(([path]) => path ?? ""), text: all.map(([, text]) => text).join("\n") };
  });

describe("the product as an app", () => {
  it("[P13b] has a name and a picture that give nothing away", async () => {
    const href = await page.locator("link[rel=manifest]").getAttribute("href");
    const answer = await page.request.get(`${theatre.server.origin}${href}`);
    const manifest = (await answer.json()) as { icons: readonly { src: string }[] };
    expect([answer.headers()["content-type"], { ...manifest, icons: manifest.icons.length }]).toStrictEqual([
      "application/manifest+json",
      {
        id: "/",
        name: "Footbridge",
        short_name: "Footbridge",
        start_url: "/home",
        scope: "/",
        display: "standalone",
        background_color: "#e8ebe8",
        theme_color: "#fcfbf7",
        icons: 3,
      },
    ]);
    for (const { src } of manifest.icons) {
      const icon = await page.request.get(`${theatre.server.origin}/${src}`);
      expect([icon.status(), icon.headers()["content-type"]]).toStrictEqual([200, "image/png"]);
    }
  });

  it("[P13b] leaves nothing with somebody who only looks", async () => {
    const { page: passing, context: theirs } = await theatre.visitor(PHONE);
    for (const path of ["/", "/library", "/sign-in", "/verify"]) {
      await passing.goto(`${theatre.server.origin}${path}`);
      await passing.waitForLoadState("networkidle");
    }
    const kept = await passing.evaluate(async () => ({
      scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
      caches: (await caches.keys()).filter((name) => name.startsWith("shell-")),
      databases: (await indexedDB.databases()).length,
    }));
    expect(kept).toStrictEqual({ scopes: ["/away/"], caches: [], databases: 0 });
    await theirs.close();
  });

  it("[P13b] keeps the frame, the library and the page of the card at hand, and no answer and no word", async () => {
    await page.goto(room);
    await beginRound(page, "own-part");
    await page.getByLabel(EN.sheets["own-part"].prompts["my-part"]?.ask ?? "", { exact: true }).fill(CANARY);
    await page.getByText("Saved", { exact: true }).waitFor();
    await workerAtWork(page);
    await page.reload();
    await page.getByLabel(EN.sheets["own-part"].prompts["my-part"]?.ask ?? "", { exact: true }).waitFor();
    const { names, paths, text } = await cached(page);
    expect(names.length).toBe(1);
    expect(
      paths.filter((path) => !/^\/(index\.html|icon\.svg|manifest\.webmanifest|assets\/[\w.-]+)$/.test(path)),
    ).toStrictEqual([]);
    expect(paths.filter((path) => /WorkspacePages|RoundPage|BoardPage|HomePage|VerifyPage/.test(path))).toStrictEqual(
      [],
    );
    expect([text.includes(CANARY), text.includes(PHRASE), text.includes("Mika")]).toStrictEqual([false, false, false]);
  });

  it("[P13b] [P13c] reads the library and the kept card without a connection", async () => {
    await page.goto(`${room}/pocket-card`);
    await page.getByRole("button", { name: "Keep it in this browser" }).click();
    await page.getByText("It is kept in this browser.").waitFor();
    found.push(...(await inspect(page, "a pocket card that is kept in the browser")));
    const cold = await context.newPage();
    await page.close();
    page = cold;
    await context.setOffline(true);
    await page.goto(`${theatre.server.origin}/library`);
    await page
      .getByRole("link", { name: new RegExp(LIBRARY) })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: new RegExp(LIBRARY) }).waitFor();
    await page.goto(`${theatre.server.origin}/home`);
    await page.getByRole("heading", { name: "The connection is away" }).waitFor();
    found.push(...(await inspect(page, "no connection at all")));
    await page.getByRole("link", { name: "Your pocket card" }).click();
    await page.getByText(PHRASE).waitFor();
    found.push(...(await inspect(page, "the pocket card without a connection")));
    await page.goto(`${theatre.server.origin}/home`);
    await page.getByRole("heading", { name: "The connection is away" }).waitFor();
    await context.setOffline(false);
    await page.getByRole("heading", { name: "Hello, Sam" }).waitFor();
    expect(found).toStrictEqual([]);
  });

  it("[P13d] offers a newer version in one line, which waits until everything that is typed is saved", async () => {
    const field = page.getByLabel(EN.sheets["own-part"].prompts["my-part"]?.ask ?? "", { exact: true });
    const worker = join(pages, "worker.js");
    const present = await readFile(worker, "utf8");
    await page.goto(`${room}/round/own-part?at=1`);
    await field.waitFor();
    await workerAtWork(page);
    await writeFile(worker, present.replace(/const VERSION = "[^"]*"/, 'const VERSION = "of-tomorrow"'));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration("/"))?.update());
    await page.getByText("There is a newer version of Footbridge.").waitFor();
    await context.setOffline(true);
    await field.fill("Typed while a newer version waited.");
    await page.getByRole("button", { name: "Use it now" }).click();
    await page.getByText("The newer version comes as soon as everything you wrote is saved.").waitFor();
    expect(await inspect(page, "a newer version that waits")).toStrictEqual([]);
    expect(await field.inputValue()).toBe("Typed while a newer version waited.");
    const loaded = page.waitForEvent("load");
    await context.setOffline(false);
    await loaded;
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await field.inputValue()).toBe("Typed while a newer version waited.");
    await expect.poll(async () => (await cached(page)).names).toStrictEqual(["shell-of-tomorrow"]);
  });

  it("[P13c] lets go of all of it when its person signs out", async () => {
    await page.goto(`${theatre.server.origin}/home`);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByRole("link", { name: "Begin" }).first().waitFor();
    await expect.poll(async () => (await cached(page)).names).toStrictEqual([]);
    await page.goto(`${theatre.server.origin}/pocket-card`);
    await page.getByText("There is no card in this browser.").waitFor();
    expect(theatre.complaints).toStrictEqual([]);
  });
});
