import { describe, expect, it } from "vitest";
import { calendarZone, placeOf } from "./zones.ts";

describe("a zone in a calendar", () => {
  it.each([
    ["Europe/Berlin", "Europe/Berlin", "Berlin"],
    ["Europe/Stockholm", "Europe/Stockholm", "Stockholm"],
    ["America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires", "Buenos Aires"],
    ["Asia/Calcutta", "Asia/Kolkata", "Kolkata"],
    ["Europe/Kiev", "Europe/Kyiv", "Kyiv"],
    ["US/Eastern", "America/New_York", "New York"],
    ["EST5EDT", "America/New_York", "New York"],
    ["UTC", "Etc/UTC", "UTC"],
    ["Etc/GMT+5", "Etc/GMT+5", "GMT-5"],
  ])("[C10a] %s is written as %s and called %s", (zone, id, place) => {
    const found = calendarZone(zone);
    expect([found?.id, placeOf(zone)]).toStrictEqual([id, place]);
    const lines = (found?.component ?? "").split("\r\n");
    expect(lines.slice(0, 3)).toStrictEqual(["BEGIN:VTIMEZONE", `TZID:${id}`, `X-LIC-LOCATION:${id}`]);
  });

  it("[C10a] every zone that this server knows can be written", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    expect(zones.filter((zone) => calendarZone(zone) === null)).toStrictEqual([]);
  });

  it("[C10a] one that is only an offset needs no rules", () => {
    expect([calendarZone("UTC+05:30"), placeOf("UTC+05:30")]).toStrictEqual([null, "UTC+5:30"]);
  });
});
