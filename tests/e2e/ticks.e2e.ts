import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coupleAtThePath, meetHere } from "./meeting-here.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** A view on its way to a page, as Socket.IO writes an event. */
const VIEW = /^42\["slices"/;

/** What holds a page's views up. */
interface Gate {
  hold(): void;
  /** Lets them come again, those that were held up first. */
  release(): void;
  /** How many answers came while it held views up. */
  answers(): number;
}

/** Puts a gate before what a page is shown; answers pass it. */
async function gateBefore(page: Page): Promise<Gate> {
  let held: (() => void)[] | null = null;
  let answers = 0;
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (held !== null && VIEW.test(String(message))) held.push(() => socket.send(message));
      else {
        if (held !== null && String(message).startsWith("43")) answers += 1;
        socket.send(message);
      }
    });
  });
  return {
    hold: () => {
      held = [];
      answers = 0;
    },
    release: () => {
      for (const each of held ?? []) each();
      held = null;
    },
    answers: () => answers,
  };
}

/** Whether a tick was ever without its mark on this page, from now on. */
async function watchTick(page: Page, label: string): Promise<() => Promise<boolean>> {
  await page.getByLabel(label).evaluate((box: HTMLInputElement) => {
    const seen = { without: false };
    Object.assign(window, { seen });
    const look = (): void => {
      if (!box.isConnected || !box.checked) seen.without = true;
      requestAnimationFrame(look);
    };
    box.addEventListener("click", () => requestAnimationFrame(look), { once: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: { without: boolean } }).seen.without);
}

describe("a tick whose answer is faster than the view it brings about", () => {
  it("[C14b] shows what was pressed until what is kept is shown, and goes by what is kept from then on", async () => {
    const [{ page: a, context }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
    const gate = await gateBefore(a);
    const { address } = await coupleAtThePath(theatre, { a, b });
    const other = await context.newPage();
    await meetHere(a, b);

    const press = async (label: string): Promise<void> => {
      await a.getByLabel(label).waitFor();
      const everWithout = await watchTick(a, label);
      gate.hold();
      await a.getByLabel(label).check();
      await expect.poll(() => gate.answers()).toBeGreaterThan(0);
      expect(await a.getByLabel(label).isChecked()).toBe(true);
      gate.release();
      await other.reload();
      await expect.poll(() => other.getByLabel(label).isChecked()).toBe(true);
      expect(await everWithout()).toBe(false);
      // What this person takes back elsewhere goes here too.
      await other.getByLabel(label).uncheck();
      await expect.poll(() => a.getByLabel(label).isChecked()).toBe(false);
    };

    await other.goto(`${address}/meeting`);
    await press("Show Ben which page I am on");

    await a.goto(address);
    await b.goto(address);
    await b.getByRole("button", { name: "Time-out" }).click();
    await a.getByRole("heading", { name: /^Back at/ }).waitFor();
    await press("I will say the first word");
    for (const page of [a, b]) await page.getByRole("button", { name: /come back (sooner|now)/i }).click();
    for (const page of [a, b]) await page.getByText("You both came back sooner.").waitFor();

    await b.goto(`${address}/pause`);
    await b.getByRole("button", { name: "Pause this place" }).click();
    await b.getByRole("button", { name: "Pause it" }).click();
    await b.getByRole("heading", { name: "This place is paused" }).waitFor();
    for (const page of [a, other]) await page.goto(`${address}/pause`);
    await press("I would go on");

    expect(theatre.complaints).toStrictEqual([]);
  });
});
