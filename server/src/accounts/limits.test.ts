import { expect, test } from "vitest";
import { openAllowance } from "./limits.ts";

function clock(): { now: () => Date; pass: (milliseconds: number) => void } {
  let moment = 0;
  return { now: () => new Date(moment), pass: (milliseconds) => void (moment += milliseconds) };
}

test("an allowance gives each key its own tries, and new ones when the time is over", () => {
  const { now, pass } = clock();
  const allowance = openAllowance({ max: 2, window: 1000 }, now);
  expect(["ana", "ana", "ana", "ben"].map((key) => allowance.take(key))).toEqual([true, true, false, true]);
  pass(999);
  expect(allowance.take("ana")).toBe(false);
  pass(1);
  expect(["ana", "ana", "ana"].map((key) => allowance.take(key))).toEqual([true, true, false]);
});

test("an allowance says whether a key has a try left, and counts none for being asked", () => {
  const { now, pass } = clock();
  const allowance = openAllowance({ max: 1, window: 1000 }, now);
  expect(["ana", "ana"].map((key) => allowance.spent(key))).toEqual([false, false]);
  expect([allowance.take("ana"), allowance.spent("ana"), allowance.spent("ben")]).toEqual([true, true, false]);
  pass(1000);
  expect(allowance.spent("ana")).toBe(false);
});

test("[T8c] a clock that is set back keeps nobody out for longer than one window, and gives nobody new tries", () => {
  const { now, pass } = clock();
  pass(1_000_000);
  const allowance = openAllowance({ max: 1, window: 1000 }, now);
  allowance.take("ana");
  pass(-500_000);
  expect(allowance.spent("ana")).toBe(true);
  pass(999);
  expect(allowance.take("ana")).toBe(false);
  pass(1);
  expect(allowance.spent("ana")).toBe(false);
});

test("an allowance remembers 10,000 keys, and forgets the one first that was tried longest ago", () => {
  const allowance = openAllowance({ max: 1, window: 1000 }, clock().now);
  allowance.take("old");
  allowance.take("kept");
  for (let key = 0; key < 9_998; key += 1) allowance.take(`other-${key}`);
  expect(allowance.take("kept")).toBe(false);
  allowance.take("one more");
  expect(allowance.take("kept")).toBe(false);
  expect(allowance.take("old")).toBe(true);
});
