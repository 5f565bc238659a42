import { expect, test } from "vitest";
import type { Of } from "../shapes.ts";
import { readerOf, seated } from "./reader.ts";
import { roundsBlocks } from "./rounds.ts";

type Trial = NonNullable<Of<"trial">>;
type Round = Of<"rounds">[number];

const ROUND = "check-in-2031-01-12";

/** A check-in that was agreed on for a Sunday evening in Berlin, and is at another time by now. */
function heading(at: string, round = ROUND): string | undefined {
  const agreed = "2031-01-12T18:00:00.000Z";
  const checkIn = { round: ROUND, agreed, at, opens: agreed, closes: agreed };
  const trial = { zone: "Europe/Berlin", checkIns: [checkIn] } as unknown as Trial;
  const view = { round, revealed: null, mine: { answers: {}, sealed: false } } as unknown as Round;
  return roundsBlocks([view], [], trial, seated(readerOf("en"), { seat: "a", names: { a: "Ana", b: "Ben" } }))[0];
}

test("[P11b] [C16b] a check-in is headed by the day on which it is, as both moved it, and by the agreed one where they did not", () => {
  expect(heading("2031-01-12T18:00:00.000Z")).toBe("## Check-in, 2031-01-12");
  expect(heading("2031-01-13T23:30:00.000Z")).toBe("## Check-in, 2031-01-14");
  expect(heading("2031-01-13T23:30:00.000Z", "check-in-2031-01-19")).toBe("## Check-in, 2031-01-19");
});

test("[P11b] a round that there is once is headed by its title alone", () => {
  expect(heading("2031-01-12T18:00:00.000Z", "own-part")).not.toContain("2031");
});
