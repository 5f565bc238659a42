import { describe, expect, it } from "vitest";
import type { Place } from "./place.ts";
import { addressOf, placeOf } from "./place.ts";

describe("the place in a round", () => {
  it.each<readonly [string, Place]>([
    ["", { at: "start" }],
    ["at=ground", { at: "ground" }],
    ["at=1", { at: "step", step: 0 }],
    ["at=4", { at: "step", step: 3 }],
    ["at=review", { at: "review" }],
    ["at=read", { at: "read" }],
  ])("is told by the query %j", (search, place) => {
    expect(placeOf(search, 4)).toStrictEqual(place);
  });

  it.each(["at=0", "at=5", "at=-1", "at=1.5", "at=1e0", "at=x", "at=", "step=1"])("is the start for %j", (search) => {
    expect(placeOf(search, 4)).toStrictEqual({ at: "start" });
  });

  it("is found again from its address", () => {
    const places: readonly Place[] = [
      { at: "start" },
      { at: "ground" },
      { at: "step", step: 2 },
      { at: "review" },
      { at: "read" },
    ];
    const addresses = places.map((place) => addressOf("w1", "own-part", place));
    expect(addresses).toStrictEqual([
      "/w/w1/round/own-part",
      "/w/w1/round/own-part?at=ground",
      "/w/w1/round/own-part?at=3",
      "/w/w1/round/own-part?at=review",
      "/w/w1/round/own-part?at=read",
    ]);
    expect(addresses.map((address) => placeOf(new URL(address, "http://h").search, 4))).toStrictEqual(places);
  });
});
