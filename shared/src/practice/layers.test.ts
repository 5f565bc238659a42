import { describe, expect, it } from "vitest";
import type { Answer, Answers } from "../domain/round/answer.ts";
import { type Layer, type LayerReading, layersOf } from "./layers.ts";
import { LAYER_IDS } from "./sheets/what-changed.ts";

const choice = (option: string): Answer => ({ state: "answered", value: { kind: "choice", option } });
const text = (words: string): Answer => ({ state: "answered", value: { kind: "text", text: words } });

const OPEN: LayerReading = { reading: null, evidence: null, growth: null };
const NOTHING = { me: OPEN, us: OPEN, fill: null };

/** The layer "capacity" of two people. */
function capacity(a: Answers, b: Answers = {}): Layer | undefined {
  return layersOf({ a, b }).find(({ id }) => id === "capacity");
}

describe("the four layers of two sides", () => {
  it("are four, from the ground up, and open where nobody said anything", () => {
    expect(layersOf({ a: {}, b: {} })).toStrictEqual(
      LAYER_IDS.map((id) => ({ id, sides: { a: NOTHING, b: NOTHING }, missing: [] })),
    );
  });

  it.each<readonly [string, Answers, LayerReading]>([
    [
      "there, with something that shows it",
      { "capacity-me-reading": choice("there"), "capacity-me-evidence": text(" On Tuesday. ") },
      { reading: "there", evidence: "On Tuesday.", growth: "shown" },
    ],
    [
      "growing, with something that shows it",
      { "capacity-me-reading": choice("growing"), "capacity-me-evidence": text("Twice.") },
      { reading: "growing", evidence: "Twice.", growth: "shown" },
    ],
    [
      "there, with nothing named",
      { "capacity-me-reading": choice("there") },
      { reading: "there", evidence: null, growth: "said" },
    ],
    [
      "growing, with blank words",
      { "capacity-me-reading": choice("growing"), "capacity-me-evidence": text(" \n ") },
      { reading: "growing", evidence: null, growth: "said" },
    ],
    [
      "growing, the evidence skipped",
      { "capacity-me-reading": choice("growing"), "capacity-me-evidence": { state: "skipped" } },
      { reading: "growing", evidence: null, growth: "said" },
    ],
    [
      "missing, which claims nothing",
      { "capacity-me-reading": choice("missing"), "capacity-me-evidence": text("I shouted.") },
      { reading: "missing", evidence: "I shouted.", growth: null },
    ],
    [
      "not to be told yet",
      { "capacity-me-reading": choice("cannot-tell") },
      { reading: "cannot-tell", evidence: null, growth: null },
    ],
    [
      "words without a reading",
      { "capacity-me-evidence": text("A walk.") },
      { reading: null, evidence: "A walk.", growth: null },
    ],
    ["skipped", { "capacity-me-reading": { state: "skipped" } }, OPEN],
    ["not today", { "capacity-me-reading": { state: "not-today" } }, OPEN],
    ["an option that the sheet has no more", { "capacity-me-reading": choice("splendid") }, OPEN],
    [
      "a value of another kind",
      { "capacity-me-reading": text("there"), "capacity-me-evidence": choice("there") },
      OPEN,
    ],
  ])("say of a reading: %s", (_what, answers, reading) => {
    expect(capacity(answers)).toStrictEqual({
      id: "capacity",
      sides: { a: { ...NOTHING, me: reading }, b: NOTHING },
      missing: reading.reading === "missing" ? [{ by: "a", of: "me" }] : [],
    });
    expect(capacity({}, answers)?.sides).toStrictEqual({ a: NOTHING, b: { ...NOTHING, me: reading } });
  });

  it("name who calls a layer missing and of whom, and what would fill it in the words of each", () => {
    const layer = capacity(
      { "capacity-us-reading": choice("missing"), "capacity-fill": text("A signal.") },
      { "capacity-me-reading": choice("missing"), "capacity-us-reading": choice("missing") },
    );
    expect(layer?.missing).toStrictEqual([
      { by: "a", of: "us" },
      { by: "b", of: "me" },
      { by: "b", of: "us" },
    ]);
    expect([layer?.sides.a.fill, layer?.sides.b.fill]).toStrictEqual(["A signal.", null]);
  });

  it("keep readings that differ side by side: the one takes nothing from the other", () => {
    const layer = capacity({ "capacity-us-reading": choice("there") }, { "capacity-us-reading": choice("missing") });
    expect([layer?.sides.a.us, layer?.sides.b.us]).toStrictEqual([
      { reading: "there", evidence: null, growth: "said" },
      { reading: "missing", evidence: null, growth: null },
    ]);
  });
});
