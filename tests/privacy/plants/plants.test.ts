import { describe, expect, it } from "vitest";
import { misfits } from "./planting.ts";
import { PLANTS } from "./plants.ts";

describe("planted leaks", () => {
  it.each(PLANTS.map((plant) => [plant.name, plant] as const))(
    "[P1] %s can be planted where it is meant to be",
    (_, plant) => {
      expect(misfits(plant)).toStrictEqual([]);
    },
  );

  it("have names of their own", () => {
    const names = PLANTS.map(({ name }) => name);
    expect(names.length).toBe(new Set(names).size);
  });
});
