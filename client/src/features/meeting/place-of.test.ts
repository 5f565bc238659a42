import { expect, it } from "vitest";
import { placeOf } from "./place-of.ts";

const LINE = "8c0f5c2e-6a0c-4c53-9d0f-0f3a1c2b4d5e";
const isOpen = (round: string): boolean => round === "own-part";

it.each([
  ["/w/one", "", { kind: "path" }],
  ["/w/one/agreement", "", { kind: "board" }],
  ["/w/one/agreement", LINE, { kind: "clause", clause: LINE }],
  ["/w/one/agreement/sign", "", { kind: "agreement" }],
  ["/w/one/agreement/revisions/2", "", { kind: "agreement" }],
  ["/w/one/round/own-part", "", { kind: "round", round: "own-part" }],
  ["/w/one/round/own-part/listening", "", { kind: "listening", round: "own-part" }],
])("[C11e] %s%s can be told, as both may see it", (address, hash, place) => {
  expect(placeOf(address, hash, isOpen)).toStrictEqual(place);
});

it.each([
  "/w/one/round/what-changed",
  "/w/one/round/what-changed/listening",
  "/w/one/cards/write",
  "/w/one/cards",
  "/w/one/space",
  "/w/one/meeting",
  "/w/one/mirror",
  "/pages",
  "/home",
  "/library",
])("[C11e] %s is one's own, and is nowhere that can be told", (address) => {
  expect(placeOf(address, "", isOpen)).toBeNull();
});
