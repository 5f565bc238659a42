import { expect, it } from "vitest";
import { deviceZone, zoneName, zonesWith } from "./zones.ts";

it("every zone of the browser is there once, in order, with those that it lists under another name", () => {
  const zones = zonesWith("UTC", "Europe/Berlin", "Asia/Calcutta");
  expect(zones).toStrictEqual([...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", "Asia/Calcutta"])].sort());
  expect(zones.filter((zone) => zone === "Europe/Berlin")).toStrictEqual(["Europe/Berlin"]);
});

it("the zone of this device is one that a time can be in", () => {
  expect(new Intl.DateTimeFormat("en", { timeZone: deviceZone() }).resolvedOptions().timeZone).toBe(deviceZone());
});

it("a zone is read without underscores", () => {
  expect(zoneName("America/New_York")).toBe("America/New York");
});
