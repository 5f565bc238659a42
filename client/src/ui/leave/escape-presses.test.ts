import { describe, expect, it } from "vitest";
import { countEscapes, type KeyPress } from "./escape-presses.ts";

/** Whether leaving happens, press by press. */
function leaves(presses: readonly (Partial<KeyPress> & { readonly time: number })[]): readonly boolean[] {
  let counted: readonly number[] = [];
  return presses.map((press) => {
    const next = countEscapes(counted, { key: "Escape", repeat: false, isComposing: false, ...press });
    counted = next.counted;
    return next.leave;
  });
}

describe("leaving with the Escape key", () => {
  it("takes the third press within two seconds", () => {
    expect(leaves([{ time: 0 }, { time: 900 }, { time: 2000 }])).toEqual([false, false, true]);
  });

  it("forgets presses older than two seconds", () => {
    expect(leaves([{ time: 0 }, { time: 900 }, { time: 2001 }, { time: 2100 }])).toEqual([false, false, false, true]);
  });

  it("starts over after another key", () => {
    expect(leaves([{ time: 0 }, { time: 1 }, { key: "a", time: 2 }, { time: 3 }, { time: 4 }])).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("does not take a held key, or one that belongs to an input method, for a press", () => {
    expect(
      leaves([{ time: 0 }, { time: 1, repeat: true }, { time: 2, isComposing: true }, { time: 3 }, { time: 4 }]),
    ).toEqual([false, false, false, false, true]);
  });

  it("starts over once it has let someone leave", () => {
    expect(leaves([{ time: 0 }, { time: 1 }, { time: 2 }, { time: 3 }])).toEqual([false, false, true, false]);
  });
});
