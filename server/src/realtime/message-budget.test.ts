import { expect, test } from "vitest";
import { MessageBudget } from "./message-budget.ts";

const LIMITS = { burst: 3, perMinute: 60 };

test("[P1] one person's pace takes nothing from another's budget, and it fills up again with time", () => {
  const budget = new MessageBudget(LIMITS);
  expect([1, 2, 3, 4].map(() => budget.take("ana", 0))).toEqual([true, true, true, false]);
  expect(budget.take("ben", 0)).toBe(true);
  expect([budget.take("ana", 1000), budget.take("ana", 1000)]).toEqual([true, false]);
});

test("people whose budget is whole again are not remembered for ever", () => {
  const budget = new MessageBudget(LIMITS);
  for (let person = 0; person < 5000; person += 1) budget.take(String(person), person * 1000);
  expect(budget.size).toBeLessThan(1000);
});

test("sweeping takes nothing back from those who are still waiting", () => {
  const budget = new MessageBudget(LIMITS);
  for (const _ of [1, 2, 3]) budget.take("ana", 0);
  for (let person = 0; person < 2000; person += 1) budget.take(String(person), 0);
  expect(budget.take("ana", 0)).toBe(false);
});
