import { expect, test } from "vitest";
import { arePressesLate, countIn, guardLatePresses, letGoOfPresses } from "./late-presses.ts";

test("[T7] a page that holds a press which has not gone off is not closed without a question, and any other is", () => {
  const page = new EventTarget();
  guardLatePresses(page as unknown as Window);
  const closing = (): boolean => {
    const event = new Event("beforeunload", { cancelable: true });
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };
  let late = 0;
  const countOut = countIn({ late: () => late, letGo: () => undefined });
  expect([closing(), arePressesLate()]).toStrictEqual([false, false]);
  late = 1;
  expect([closing(), arePressesLate()]).toStrictEqual([true, true]);
  countOut();
  expect(closing()).toBe(false);
});

test("[T7] [P13a] with a session goes every press that has not gone off", () => {
  const gone: string[] = [];
  const ways = ["one", "other"].map((name) => countIn({ late: () => 1, letGo: () => gone.push(name) }));
  letGoOfPresses();
  expect(gone).toStrictEqual(["one", "other"]);
  for (const countOut of ways) countOut();
});
