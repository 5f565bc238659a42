import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Leaver, sendOff } from "./farewell.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page that writes down what becomes of it. */
function leaver(name: string, order: string[], ...unanswered: Promise<void>[]): Leaver {
  return {
    unanswered: new Set(unanswered),
    deafen: () => order.push(`${name} is not heard`),
    hangUp: () => order.push(`${name} is gone`),
  };
}

/** Lets everything happen that waits for no timer. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

test("[T6] a page that waits for an answer gets it before it is sent off, and is not heard meanwhile", async () => {
  const order: string[] = [];
  let answer = (): void => undefined;
  const underWay = new Promise<void>((resolve) => {
    answer = () => {
      order.push("the answer");
      resolve();
    };
  });
  const sent = sendOff([leaver("one", order, underWay), leaver("other", order)], 0).then(() => order.push("all"));
  await settle();
  expect(order).toEqual(["one is not heard", "other is not heard", "other is gone"]);
  answer();
  await sent;
  expect(order.slice(3)).toEqual(["the answer", "one is gone", "all"]);
});

test("[T6] pages are sent off one after the other, over the time that there is", async () => {
  const order: string[] = [];
  const sent = sendOff(
    ["a", "b", "c", "d"].map((name) => leaver(name, order)),
    2000,
  );
  const gone: number[] = [];
  for (let half = 0; half < 4; half += 1) {
    await vi.advanceTimersByTimeAsync(half === 0 ? 0 : 500);
    gone.push(order.filter((entry) => entry.endsWith("gone")).length);
  }
  await sent;
  expect(gone).toEqual([1, 2, 3, 4]);
});

test("[T6] without anybody there is nothing to wait for", async () => {
  await sendOff([], 60_000);
});
