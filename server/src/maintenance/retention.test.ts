import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { daily } from "./retention.ts";

const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is done daily is done at once, and every day until it is stopped", async () => {
  let times = 0;
  const { stop } = await daily(
    async () => {
      times += 1;
    },
    () => undefined,
  );
  const seen = [times];
  for (let day = 0; day < 3; day += 1) {
    await vi.advanceTimersByTimeAsync(DAY - 1);
    seen.push(times);
    await vi.advanceTimersByTimeAsync(1);
    seen.push(times);
  }
  await stop();
  await vi.advanceTimersByTimeAsync(3 * DAY);
  expect([...seen, times]).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});

test("a day on which it fails is told, and the next day comes all the same", async () => {
  const told: unknown[] = [];
  let times = 0;
  const { stop } = await daily(
    async () => {
      times += 1;
      throw new Error(`day ${times}`);
    },
    (error) => told.push(error),
  );
  await vi.advanceTimersByTimeAsync(DAY);
  await stop();
  expect(told).toEqual([new Error("day 1"), new Error("day 2")]);
});

test("stopping waits for what is under way", async () => {
  const order: string[] = [];
  let end = (): void => undefined;
  let times = 0;
  const { stop } = await daily(
    async () => {
      times += 1;
      if (times === 1) return;
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      order.push("done");
    },
    () => undefined,
  );
  await vi.advanceTimersByTimeAsync(DAY);
  const stopped = stop().then(() => order.push("stopped"));
  await Promise.resolve();
  order.push("still at it");
  end();
  await stopped;
  expect(order).toEqual(["still at it", "done", "stopped"]);
});
