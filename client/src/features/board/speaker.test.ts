import { expect, it } from "vitest";
import { clause, MONEY_OF_BOTH, OWN_PART_OF_B } from "./board-fixtures.ts";
import { speakerOf } from "./speaker.ts";

it("the author of an answer speaks where each speaks for themselves", () => {
  expect(speakerOf(clause("c", [], OWN_PART_OF_B))).toBe("b");
});

it("nobody speaks alone in an arrangement for the two, in a line proposed on the board, or in one of an unknown round", () => {
  expect(speakerOf(clause("c", [], MONEY_OF_BOTH))).toBe(null);
  expect(speakerOf(clause("c", []))).toBe(null);
  expect(speakerOf({ origins: [{ round: "gone", prompt: "my-part", by: "a", entry: null }] })).toBe(null);
});
