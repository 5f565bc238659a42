import { decideSpace } from "@footbridge/shared/domain/space/decide";
import { evolveSpace, NEW_SPACE, type SpaceState } from "@footbridge/shared/domain/space/evolve";
import { describe, expect, it } from "vitest";
import { endIn, endOn, lengthenableDays, MONTH, proposableDays, TWO_WEEKS } from "./ends.ts";

/** Early and late on a day of this device. */
const TIMES = [new Date(2027, 2, 14, 0, 1), new Date(2027, 2, 14, 23, 59)];
const accepts = (until: string, now: Date): boolean =>
  decideSpace({ type: "space.propose", until }, NEW_SPACE, { seat: "a", now: now.toISOString() }).accepted;

describe("the end of a space", () => {
  it("is noon of the day that was chosen", () => {
    expect([endOn("2027-04-01"), endIn(18, new Date(2027, 2, 14, 23, 59))]).toStrictEqual([
      new Date(2027, 3, 1, 12).toISOString(),
      new Date(2027, 3, 1, 12).toISOString(),
    ]);
  });

  it.each(["", "2027-02-30", "2027-13-01", "soon"])("is no end for %j", (day) => {
    expect(endOn(day)).toBeNull();
  });

  it.each(TIMES)("[C8] is one that can be proposed, on any day that is offered, at %s", (now) => {
    const { min, max } = proposableDays(now);
    for (const until of [endOn(min), endOn(max), endIn(TWO_WEEKS, now), endIn(MONTH, now)])
      expect(accepts(until ?? "", now)).toBe(true);
  });

  it.each(TIMES)("[C8] of a space that began at %s can be moved to any day that is offered", (now) => {
    const since = now.toISOString();
    const running: SpaceState = { ...NEW_SPACE, agreed: { since, until: endIn(TWO_WEEKS, now) } };
    const days = running.agreed === null ? null : lengthenableDays(running.agreed);
    for (const day of [days?.min ?? "", days?.max ?? ""]) {
      const asking = { seat: "a", now: since } as const;
      expect(decideSpace({ type: "space.lengthen", until: endOn(day) ?? "" }, running, asking).accepted).toBe(true);
    }
    const last = evolveSpace(running, {
      type: "space.lengthened",
      until: endOn(days?.max ?? "") ?? "",
      by: "a",
      at: since,
    });
    expect(last.agreed === null ? null : lengthenableDays(last.agreed)).toBeNull();
  });
});
