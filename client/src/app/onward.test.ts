import { describe, expect, it } from "vitest";
import { nextPath, onward, signInTo } from "./onward.ts";

describe("where someone goes after coming in", () => {
  it("leads back to the page that was wanted", () => {
    const address = signInTo("/w/0b7f-1");
    expect(address).toBe("/sign-in?next=%2Fw%2F0b7f-1");
    expect(nextPath(address.slice(address.indexOf("?")))).toBe("/w/0b7f-1");
  });

  it("goes home without a wish", () => {
    expect([signInTo("/home"), nextPath("")]).toEqual(["/sign-in", "/home"]);
  });

  it("never follows an address of another site", () => {
    const disguises = [
      "https://elsewhere.example",
      "//elsewhere.example",
      "/\\elsewhere.example",
      "/\t/elsewhere.example",
      "javascript:alert(1)",
      "/home?x=//elsewhere.example",
      "/../..//elsewhere.example",
      "/",
      "home",
    ];
    expect(disguises.map((next) => nextPath(`?${new URLSearchParams({ next })}`))).toEqual(
      disguises.map(() => "/home"),
    );
  });

  it("puts a held invitation before everything else", () => {
    expect([onward("?next=%2Fw%2F1", true), onward("?next=%2Fw%2F1", false)]).toEqual(["/join", "/w/1"]);
  });
});
