import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Strait } from "../support/strait.ts";
import { arrive } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { beginRound } from "./rounds.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
let strait: Strait;
let page: Page;
let context: BrowserContext;

beforeAll(async () => {
  theatre = await openTheatre();
  strait = await Strait.before(theatre.server.origin);
  const [a, b] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
  ({ page, context } = a);
  await arrive(page, b.page, { a: "Sam", b: "Mika" });
  await page.goto(`${strait.origin}${new URL(page.url()).pathname}`);
  await beginRound(page, "own-part");
  await field().fill("Begun.");
  await page.getByText("Saved", { exact: true }).waitFor();
});
afterAll(async () => {
  await strait.close();
  await theatre.close();
});
beforeEach(async () => {
  strait.manner = "open";
  strait.idle = null;
  await page.reload();
  await field().waitFor();
});

const field = (): Locator => page.getByLabel(EN.sheets["own-part"].prompts["my-part"]?.ask ?? "", { exact: true });
const notice = (title: string): Locator => page.getByRole("status").getByText(title, { exact: true });
const AWAY = "The connection is away";

const found: string[] = [];
const look = async (screen: string): Promise<void> => {
  const lines = await inspect(page, screen);
  // What lies half under a notice counts as too small there; it can be scrolled from under it.
  found.push(...lines.filter((line) => !line.includes(" target-size: ")));
};

/** What the page asks again after a reload: that it is saved is seen from a fresh page. */
async function savedIs(words: string): Promise<void> {
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.reload();
  await field().waitFor();
  expect(await field().inputValue()).toBe(words);
}

describe("a connection that is not as it should be", () => {
  it("[T7] is cut for a moment, and nobody is told", async () => {
    const told: string[] = [];
    await page.exposeFunction("noteTold", (words: string) => told.push(words));
    await page.evaluate(() => {
      const place = [...document.querySelectorAll("[role=status]")].find((each) => each.childElementCount === 0);
      const note = (window as unknown as { noteTold: (words: string) => void }).noteTold;
      if (place === undefined) throw new Error("there is no place for the connection");
      new MutationObserver(() => note(place.textContent ?? "")).observe(place, { childList: true, subtree: true });
    });
    const again = page.waitForEvent("websocket");
    strait.cut();
    await again;
    await field().fill("Over before anyone saw it.");
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(told).toStrictEqual([]);
    await savedIs("Over before anyone saw it.");
  });

  it("[T7] says that it is away, what becomes of the words, and comes back with them by one press", async () => {
    strait.manner = "shut";
    strait.cut();
    await notice(AWAY).waitFor();
    await field().fill("Written while it was away.");
    await page
      .getByText("Answers, cards and private pages are kept on this device, and sent when it is back.")
      .waitFor();
    await look("a connection that is away");
    strait.manner = "open";
    await page.getByRole("button", { name: "Try now" }).click();
    await notice(AWAY).waitFor({ state: "detached" });
    await savedIs("Written while it was away.");
  });

  it("[T7] knows flight mode, and the end of it, from the device", async () => {
    await context.setOffline(true);
    await notice(AWAY).waitFor();
    await page.getByText("This device has no network.").waitFor();
    await field().fill("Above the clouds.");
    await context.setOffline(false);
    await notice(AWAY).waitFor({ state: "detached" });
    await savedIs("Above the clouds.");
  });

  it("[T7] tells a network that answers in our place from one that is away", async () => {
    strait.manner = "portal";
    strait.cut();
    await notice("This network wants something first").waitFor();
    await look("a network that answers in our place");
    strait.manner = "open";
    await page.getByRole("button", { name: "Try now" }).click();
    await notice("This network wants something first").waitFor({ state: "detached" });
  });

  it("[T7] that leads nowhere any more is found out by a page that is looked at again", async () => {
    const again = page.waitForEvent("websocket");
    strait.deafen();
    await field().fill("Sent into nothing.");
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await again;
    await savedIs("Sent into nothing.");
  });

  it("[T7] of a phone that slept for an hour is looked after when it wakes, and no word is lost", async () => {
    const phone = await context.newCDPSession(page);
    await field().fill("Written before the phone was put away.");
    await phone.send("Page.setWebLifecycleState", { state: "frozen" });
    strait.cut();
    const again = page.waitForEvent("websocket");
    await phone.send("Page.setWebLifecycleState", { state: "active" });
    await again;
    await savedIs("Written before the phone was put away.");
    await phone.detach();
  });

  it("[T7] over a proxy that kills what is silent comes back each time, and loses nothing", async () => {
    strait.idle = 400;
    await page.reload();
    await field().waitFor();
    const before = strait.silenced;
    for (const _ of [1, 2, 3]) await page.waitForEvent("websocket");
    expect(strait.silenced - before).toBeGreaterThan(1);
    await field().fill("Through a proxy without patience.");
    await page.getByText("Saved", { exact: true }).waitFor();
    strait.idle = null;
    await savedIs("Through a proxy without patience.");
  });

  it("[T7] breaks a silence more often than proxies end one", async () => {
    const socket = page.waitForEvent("websocket");
    await page.reload();
    const opened = await (await socket).waitForEvent("framereceived", ({ payload }) =>
      String(payload).startsWith("0{"),
    );
    const { pingInterval } = JSON.parse(String(opened.payload).slice(1)) as { pingInterval: number };
    expect(pingInterval).toBe(25_000);
  });

  it("[T7] says when this page is older than the server, and what to do", async () => {
    let renewed = false;
    await page.routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer();
      const [now, next] = [`"protocol":${PROTOCOL_VERSION}`, `"protocol":${PROTOCOL_VERSION + 1}`];
      socket.onMessage((message) => server.send(renewed ? String(message).replace(now, next) : message));
    });
    await page.reload();
    await field().fill("Typed in the page of yesterday.");
    await page.getByText("Saved", { exact: true }).waitFor();
    renewed = true;
    strait.cut();
    await notice("There is a newer version of this page").waitFor();
    await look("a page that is older than the server");
    expect(await field().inputValue()).toBe("Typed in the page of yesterday.");
    renewed = false;
    await page.getByRole("button", { name: "Load this page again" }).click();
    await notice("There is a newer version of this page").waitFor({ state: "detached" });
    expect(await field().inputValue()).toBe("Typed in the page of yesterday.");
  });

  it("[T7] says when one was signed out elsewhere, leaves the page as it is, and leads back in", async () => {
    await field().fill("Still standing here.");
    await page.getByText("Saved", { exact: true }).waitFor();
    const other = await context.newPage();
    await other.goto(`${strait.origin}/home`);
    await other.getByRole("button", { name: "Sign out", exact: true }).click();
    await other
      .getByRole("heading", { name: "Sign in" })
      .or(other.getByRole("link", { name: "Begin" }))
      .first()
      .waitFor();
    await notice("You are signed out here").waitFor();
    await look("a page that was signed out elsewhere");
    expect(await field().inputValue()).toBe("Still standing here.");
    await page.getByRole("button", { name: "Sign in again" }).click();
    await page.getByLabel("E-mail address").waitFor();
    expect(found).toStrictEqual([]);
    // What the browser itself notes of connections that these tests cut, also in the very moment of sending.
    const cut = /net::ERR_(CONNECTION|EMPTY|SOCKET)_|^WebSocket is already in CLOSING or CLOSED state/;
    expect(theatre.complaints.filter((each) => !cut.test(each))).toStrictEqual([]);
  });
});
