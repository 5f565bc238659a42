import { decideTimeout, latestEnd, minutesAfter } from "@footbridge/shared/domain/timeout/decide";
import { evolveTimeout, NO_TIMEOUT } from "@footbridge/shared/domain/timeout/evolve";
import { describe, expect, it } from "vitest";
import { extensions } from "./extensions.ts";

const SINCE = "2026-03-01T18:20:00.000Z";

describe("making a time-out longer", () => {
  it("[C12] is offered as far as it is accepted, and not at all once it lasts as long as one can", () => {
    let state = evolveTimeout(NO_TIMEOUT, {
      type: "timeout.begun",
      until: minutesAfter(SINCE, 20),
      by: "a",
      at: SINCE,
    });
    let presses = 0;
    for (;;) {
      if (state === null) throw new Error("there is no time-out");
      const ways = extensions({ until: state.until, atMost: latestEnd(SINCE) });
      const longest = ways.at(-1);
      if (longest === undefined) break;
      for (const { until } of ways)
        expect(decideTimeout({ type: "timeout.extend", until }, state, null, { seat: "b", now: SINCE }).accepted).toBe(
          true,
        );
      state = { ...state, until: longest.until };
      presses += 1;
    }
    expect([presses, state.until]).toStrictEqual([25, minutesAfter(SINCE, 24 * 60)]);
  });
});
