import { expect, it } from "vitest";
import type { Origin } from "../domain/clause/facts.ts";
import type { Seat } from "../domain/seat.ts";
import { speakerOf } from "./speaker.ts";

const from = (round: string, prompt: string, by: Seat, entry: string | null = null): Origin => ({
  round,
  prompt,
  by,
  entry,
});

it("the author of an answer speaks where each speaks for themselves", () => {
  expect(speakerOf({ origins: [from("own-part", "my-part", "b")] })).toBe("b");
});

it("the author of a phrase speaks in it, and nobody alone where both wrote it", () => {
  const [mine, theirs] = [from("our-language", "phrases", "a", "1"), from("our-language", "phrases", "b", "2")];
  expect(speakerOf({ origins: [mine] })).toBe("a");
  expect(speakerOf({ origins: [mine, theirs] })).toBe(null);
});

it("nobody speaks alone in an arrangement for the two, in a line proposed on the board, or in one of an unknown round", () => {
  expect(speakerOf({ origins: [from("re-entry-terms", "money", "a")] })).toBe(null);
  expect(speakerOf({ origins: [] })).toBe(null);
  expect(speakerOf({ origins: [from("gone", "my-part", "a")] })).toBe(null);
});
