import { describe, expect, it } from "vitest";
import { keepTightenings, NOTHING_WRITTEN } from "./tightening.ts";

const ANA = { id: "w", seat: "a" } as const;
const MINE = { text: "I am home by nine.", line: "" };

describe("a boundary that is about to be held tighter", () => {
  it("[C20] is found again by its writer, and goes once it is kept", () => {
    const kept = keepTightenings();
    kept.write(ANA, MINE);
    const found = kept.of({ ...ANA });
    kept.settle(ANA, found);
    expect([found, kept.of(ANA)]).toStrictEqual([MINE, NOTHING_WRITTEN]);
  });

  it("[C20] stays where it was written on while it was sent", () => {
    const kept = keepTightenings();
    kept.write(ANA, MINE);
    const sent = kept.of(ANA);
    kept.write(ANA, { ...MINE, text: "I am home by eight." });
    kept.settle(ANA, sent);
    expect(kept.of(ANA).text).toBe("I am home by eight.");
  });

  it("[P1] [C20] is never met by the other seat, nor in another workspace", () => {
    const kept = keepTightenings();
    kept.write(ANA, MINE);
    expect([kept.of({ ...ANA, seat: "b" }), kept.of({ ...ANA, id: "v" })]).toStrictEqual([
      NOTHING_WRITTEN,
      NOTHING_WRITTEN,
    ]);
  });
});
