import { expect, it } from "vitest";
import { isInLibrary, libraryAddress } from "./addresses.ts";

it("the library's addresses are told from those of other pages", () => {
  const paths = [
    "/library",
    libraryAddress("grounding"),
    "/library/nowhere",
    "/",
    "/home",
    "/library-card",
    "/w/library",
  ];
  expect(paths.filter(isInLibrary)).toStrictEqual(["/library", "/library/grounding", "/library/nowhere"]);
});
