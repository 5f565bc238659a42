import { expect, it } from "vitest";
import { alikeTo } from "./alike.ts";

const row = (id: string, partnerName: string | null, openedAt: string, status: "open" | "inviting" = "open") => ({
  id,
  partnerName,
  openedAt,
  status,
});
const newest = row("3", "Tom", "2026-11-03T10:00:00.000Z");
const first = row("1", "Tom", "2026-11-01T10:00:00.000Z");
const sameMoment = row("2", "Tom", "2026-11-03T10:00:00.000Z");
const other = row("4", "Mika", "2026-11-02T10:00:00.000Z");
const waiting = row("5", null, "2026-11-02T10:00:00.000Z", "inviting");

it("numbers the workspaces with one person in the order in which they were opened, and leaves any other alone", () => {
  const all = [newest, first, other, sameMoment, waiting];
  expect(all.map((each) => alikeTo(each, all))).toStrictEqual([
    { place: 3, count: 3 },
    { place: 1, count: 3 },
    null,
    { place: 2, count: 3 },
    null,
  ]);
});
