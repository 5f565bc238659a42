import { GAPS } from "@footbridge/shared/domain/agreement/settled";
import { expect, it } from "vitest";
import { boardAddress } from "../board/addresses.ts";
import { sectionOfGap } from "./gaps.ts";

it("every gap leads to the section where it is closed", () => {
  expect(GAPS.map((gap) => boardAddress("w", sectionOfGap(gap)))).toStrictEqual([
    "/w/w/agreement?section=purpose",
    "/w/w/agreement?section=pace",
    "/w/w/agreement?section=pace",
    "/w/w/agreement?section=boundaries",
    "/w/w/agreement?section=check-ins",
    "/w/w/agreement?section=ending",
  ]);
});
