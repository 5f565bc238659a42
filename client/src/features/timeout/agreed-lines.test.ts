import { describe, expect, it } from "vitest";
import { clause, version, YES } from "../board/board-fixtures.ts";
import { agreedLines } from "./agreed-lines.ts";

const here = { section: "time-out" } as const;

describe("what two agreed on for a time-out", () => {
  it("[C3] is what both said yes to, in exactly those words, and nothing that is open, put aside or about something else", () => {
    expect(
      agreedLines([
        clause("signal", [version("harbour", { yes: YES })], { ...here, agreed: "harbour" }),
        clause("open", [version("door")], here),
        clause("aside", [version("later", { yes: YES })], { ...here, standing: "aside" }),
        clause("other", [version("money", { yes: YES })], { agreed: "money" }),
      ]),
    ).toStrictEqual([{ id: "signal", text: "words harbour" }]);
  });
});
