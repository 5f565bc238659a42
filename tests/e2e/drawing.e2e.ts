import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { settledCouple } from "./settled-couple.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const sheetOf = (page: Page) => page.getByRole("group", { name: "Draw your name" }).locator("svg");
const linesOn = (page: Page): Promise<number> => sheetOf(page).locator("path").count();

/** A place on the sheet, in parts of its width and height, as the browser counts it. */
async function place(page: Page, x: number, y: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await sheetOf(page).boundingBox();
  if (box === null) throw new Error("there is no sheet to draw on");
  return { x: box.x + x * box.width, y: box.y + y * box.height };
}

/** Draws a line as a finger does; another finger that rests on the screen meanwhile. */
async function drawWithFinger(input: CDPSession, page: Page): Promise<void> {
  const palm = { ...(await place(page, 0.9, 0.9)), id: 2 };
  const touch = async (type: "touchStart" | "touchMove", x: number, y: number, others: (typeof palm)[] = []) =>
    input.send("Input.dispatchTouchEvent", { type, touchPoints: [{ ...(await place(page, x, y)), id: 1 }, ...others] });
  await touch("touchStart", 0.1, 0.2);
  await touch("touchMove", 0.2, 0.8);
  await touch("touchStart", 0.2, 0.8, [palm]);
  await touch("touchMove", 0.3, 0.3, [palm]);
  await input.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

async function drawWithPen(input: CDPSession, page: Page): Promise<void> {
  const pen = { button: "left", pointerType: "pen", force: 0.5 } as const;
  const [from, to] = [await place(page, 0.5, 0.5), await place(page, 0.8, 0.3)];
  await input.send("Input.dispatchMouseEvent", { ...pen, ...from, type: "mousePressed", buttons: 1, clickCount: 1 });
  await input.send("Input.dispatchMouseEvent", { ...pen, ...to, type: "mouseMoved", buttons: 1 });
  await input.send("Input.dispatchMouseEvent", { ...pen, ...to, type: "mouseReleased", buttons: 0, clickCount: 1 });
}

it("[C7g] is drawn with a finger, a pen and a mouse, a line each, and scrolls nothing meanwhile", async () => {
  const [{ page: a, context }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
  await settledCouple(theatre, { a, b });
  await a.getByRole("button", { name: "Make version 1" }).click();
  await a.getByLabel("I have read to the end").check();
  await a.getByLabel("Drawn by hand").check();
  await sheetOf(a).scrollIntoViewIfNeeded();
  const scrolled = await a.evaluate(() => scrollY);
  const input = await context.newCDPSession(a);

  await drawWithFinger(input, a);
  expect(await linesOn(a)).toBe(1);
  await drawWithPen(input, a);
  expect(await linesOn(a)).toBe(2);
  const [from, to] = [await place(a, 0.2, 0.5), await place(a, 0.4, 0.6)];
  await a.mouse.move(from.x, from.y);
  await a.mouse.down();
  await a.mouse.move(to.x, to.y);
  await a.mouse.up();
  expect(await linesOn(a)).toBe(3);

  expect(await a.evaluate(() => scrollY)).toBe(scrolled);
  expect(theatre.complaints).toStrictEqual([]);
});
