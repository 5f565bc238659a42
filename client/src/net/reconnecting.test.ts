import { expect, it } from "vitest";
import { waitBefore } from "./reconnecting.ts";

const waits = (chance: number): readonly number[] => [0, 1, 2, 3, 4, 5, 6, 7, 100].map((n) => waitBefore(n, chance));

it("[T7] three attempts to come back are over within two seconds, whatever the chance", () => {
  expect(waits(1).slice(0, 3)).toStrictEqual([570, 665, 760]);
  expect(
    waits(1)
      .slice(0, 3)
      .reduce((sum, wait) => sum + wait, 0),
  ).toBeLessThan(2000);
});

it("[T7] a server that is away for long is asked less and less often, and not by all at once", () => {
  expect(waits(0)).toStrictEqual([30, 35, 40, 200, 400, 800, 1500, 1500, 1500]);
  expect(waits(0.5)).toStrictEqual([300, 350, 400, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
});
