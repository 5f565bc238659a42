import { NEW_STATE } from "@footbridge/shared/domain/fold";
import { expect, it } from "vitest";
import { isSilent } from "./settle.ts";

it("[C8c] nothing is written down for both from the beginning of a space until its end is, but what is dated with that end", () => {
  const until = "2026-03-22T10:00:00.000Z";
  const agreed = { since: "2026-03-01T10:00:00.000Z", until };
  const apart = { ...NEW_STATE, space: { proposals: { a: null, b: null }, agreed } };
  const end = Date.parse(until);
  expect([
    isSilent(NEW_STATE, new Date(end)),
    isSilent(apart, new Date(end - 1)),
    isSilent(apart, new Date(end)),
    isSilent(apart, new Date(end + 1)),
  ]).toStrictEqual([false, true, false, true]);
});
