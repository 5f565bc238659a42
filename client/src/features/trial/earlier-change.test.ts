import { type RoundSheet, sheetOf } from "@footbridge/shared/practice/sheets";
import { describe, expect, it } from "vitest";
import { text, viewsOf } from "../timeline/timeline-fixtures.ts";
import { askingOfEarlier } from "./earlier-change.ts";

function sheet(id: string): RoundSheet {
  const found = sheetOf(id);
  if (found === undefined) throw new Error(`there is no sheet for ${id}`);
  return found;
}

const asks = (id: string, ...written: Parameters<typeof viewsOf>[0]): boolean =>
  askingOfEarlier(sheet(id), viewsOf(written, "a")).groups.some(({ id: group }) => group === "earlier-change");

describe("a check-in", () => {
  it("[C16] asks what became of a small change only of whoever offered one before", () => {
    const offered = { change: text("A walk on Sundays.") };
    const round = "check-in-2027-01-10";
    expect([
      asks("check-in-2027-01-10"),
      asks("check-in-2027-01-17", { round, open: true, a: offered, b: {} }),
      asks("check-in-2027-01-17", { round, open: true, a: { change: text(" ") }, b: offered }),
      asks("check-in-2027-01-17", { round, open: false, a: offered, b: {} }),
      asks(round, { round, open: true, a: offered, b: {} }),
    ]).toStrictEqual([false, true, false, false, false]);
    expect(askingOfEarlier(sheet("midpoint-2027-01-18"), {})).toStrictEqual(sheet("midpoint-2027-01-18"));
  });
});
