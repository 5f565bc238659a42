import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../protocol/commands.ts";
import { ALONE_OR_BACK } from "../alone-or-back.ts";
import { decidePause, decideWish, settlePause } from "./decide.ts";
import { evolvePause, NOT_PAUSED } from "./evolve.ts";
import { mayWhilePaused } from "./meanwhile.ts";
import { pauseTogetherView, pauseView } from "./view.ts";

const SINCE = "2026-03-01T18:20:00.000Z";
const NOW = "2026-04-01T18:20:00.000Z";
const PAUSED = { since: SINCE };
const wish = { type: "pause.would-go-on", since: SINCE, wish: true } as const;

describe("pausing", () => {
  it.each(["a", "b"] as const)("[C13] needs one alone: %s", (seat) => {
    const decision = decidePause(NOT_PAUSED, { seat, now: SINCE });
    expect(decision).toStrictEqual({ accepted: true, facts: [{ type: "pause.begun", by: seat, at: SINCE }] });
    if (decision.accepted) expect(decision.facts.reduce(evolvePause, NOT_PAUSED)).toStrictEqual(PAUSED);
    expect(decidePause(PAUSED, { seat, now: NOW })).toStrictEqual({ accepted: false, code: "pause-running" });
  });

  it("[C13] going on needs both", () => {
    expect([
      settlePause(PAUSED, false, NOW),
      settlePause(PAUSED, true, NOW),
      settlePause(NOT_PAUSED, true, NOW),
    ]).toStrictEqual([[], [{ type: "pause.ended", since: SINCE, at: NOW }], []]);
    expect(settlePause(PAUSED, true, NOW).reduce(evolvePause, PAUSED)).toBeNull();
  });

  it("[C13] that one would go on is said of one pause, and of no other", () => {
    expect([
      decideWish(wish, PAUSED),
      decideWish({ ...wish, wish: false }, PAUSED),
      decideWish(wish, { since: NOW }),
      decideWish(wish, NOT_PAUSED),
    ]).toStrictEqual([
      { accepted: true, facts: [{ since: SINCE, wish: true }] },
      { accepted: true, facts: [{ since: SINCE, wish: false }] },
      { accepted: false, code: "pause-moved-on" },
      { accepted: false, code: "pause-not-running" },
    ]);
  });

  it("[P4] is seen as since when, and never by whom; a wish by its own seat alone", () => {
    expect([
      pauseTogetherView(PAUSED),
      pauseView(PAUSED, SINCE),
      pauseView(PAUSED, NOW),
      pauseView(NOT_PAUSED, SINCE),
    ]).toStrictEqual([
      { since: SINCE },
      { since: SINCE, mine: true },
      { since: SINCE, mine: false },
      { since: null, mine: false },
    ]);
  });

  it("[C13a] while it lasts everything waits but what is one's own and what takes something back", () => {
    const may = Object.keys(COMMANDS).filter(mayWhilePaused);
    expect(may.sort()).toStrictEqual([...ALONE_OR_BACK, "pause.would-go-on"].sort());
  });
});
