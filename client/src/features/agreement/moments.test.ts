import { expect, it } from "vitest";
import { momentIn } from "./moments.ts";

const INSTANT = "2026-03-01T22:30:00.000Z";

it("says an instant as it was where the signer was, in whatever language this device speaks", () => {
  const inIndia = momentIn(INSTANT, "Asia/Kolkata");
  // Half past ten in the evening in UTC is four in the morning of the next day there.
  expect([inIndia, inIndia?.match(/\d\d:\d\d/)?.[0]]).toStrictEqual([
    momentIn("2026-03-02T04:00:00.000Z", "UTC"),
    "04:00",
  ]);
});

it("says nothing of a zone that this browser does not know", () => {
  expect(momentIn(INSTANT, "Mars/Olympus")).toBe(null);
});
