import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../protocol/commands.ts";
import { ALONE_OR_BACK } from "../alone-or-back.ts";
import type { RejectionCode } from "../decision.ts";
import type { Seat } from "../seat.ts";
import type { TimeoutCommand } from "./commands.ts";
import { decideTimeout, LONGEST_MINUTES, latestEnd, MOST_WISHES, minutesAfter } from "./decide.ts";
import { evolveTimeout, NO_TIMEOUT, runningTimeout, type TimeoutState } from "./evolve.ts";
import { mayInTimeout } from "./meanwhile.ts";
import { timeoutView } from "./view.ts";

const SINCE = "2026-03-01T18:20:00.000Z";
const NOW = "2026-03-01T18:30:00.000Z";
const UNTIL = "2026-03-01T18:40:00.000Z";
const NEITHER = { a: false, b: false };
const RUNNING: NonNullable<TimeoutState> = {
  since: SINCE,
  until: UNTIL,
  sooner: false,
  wishes: NEITHER,
  asked: { a: 0, b: 0 },
  first: NEITHER,
};
const WISHED = { ...RUNNING, wishes: { a: true, b: false }, asked: { a: 1, b: 0 } };

function decided(command: TimeoutCommand, state: TimeoutState, seat: Seat = "b", now = NOW) {
  return decideTimeout(command, state, null, { seat, now });
}

describe("a time-out", () => {
  it.each<readonly [string, string, number | null, string]>([
    ["twenty minutes where nothing is agreed", "2026-03-01T18:20:00.000Z", null, "2026-03-01T18:40:00.000Z"],
    ["as long as both agreed", "2026-03-01T18:20:00.000Z", 45, "2026-03-01T19:05:00.000Z"],
    ["up to the next full minute", "2026-03-01T18:20:00.001Z", 5, "2026-03-01T18:26:00.000Z"],
    ["a day where both agreed on a day", "2026-03-01T18:20:00.000Z", 1440, "2026-03-02T18:20:00.000Z"],
  ])("[C12] is begun by one alone, and lasts %s", (_, now, agreed, until) => {
    expect(decideTimeout({ type: "timeout.begin" }, NO_TIMEOUT, agreed, { seat: "b", now })).toStrictEqual({
      accepted: true,
      facts: [{ type: "timeout.begun", until, by: "b", at: now }],
    });
  });

  it("[C12] that both ended is over, for a view too that is made for a moment before", () => {
    const ended = evolveTimeout(WISHED, { type: "timeout.ended-sooner", by: "b", at: NOW });
    const before = minutesAfter(NOW, -1);
    expect([runningTimeout(ended, before), runningTimeout(ended, NOW)]).toStrictEqual([null, null]);
    expect(timeoutView(ended, "a", before)).toStrictEqual(timeoutView(ended, "a", NOW));
  });

  it.each<readonly [string, TimeoutCommand, NonNullable<TimeoutState>, Seat, TimeoutState]>([
    [
      "is made longer by one alone, and what was said about sooner is gone",
      { type: "timeout.extend", until: minutesAfter(UNTIL, 20) },
      WISHED,
      "b",
      { ...WISHED, until: minutesAfter(UNTIL, 20), wishes: NEITHER },
    ],
    [
      "goes on when one would like to come back sooner",
      { type: "timeout.wish-sooner", since: SINCE, wish: true },
      RUNNING,
      "a",
      WISHED,
    ],
    [
      "goes on when that is taken back",
      { type: "timeout.wish-sooner", since: SINCE, wish: false },
      WISHED,
      "a",
      { ...WISHED, wishes: NEITHER },
    ],
    [
      "is over when the other says yes",
      { type: "timeout.come-back", since: SINCE },
      WISHED,
      "b",
      { ...WISHED, until: NOW, sooner: true, wishes: NEITHER },
    ],
    [
      "is over when both would like it",
      { type: "timeout.wish-sooner", since: SINCE, wish: true },
      WISHED,
      "b",
      { ...WISHED, until: NOW, sooner: true, wishes: NEITHER },
    ],
    [
      "knows who offers to say the first word",
      { type: "timeout.go-first", since: SINCE, going: true },
      RUNNING,
      "b",
      { ...RUNNING, first: { a: false, b: true } },
    ],
  ])("[C12] %s", (_, command, state, seat, after) => {
    const decision = decided(command, state, seat);
    if (!decision.accepted) throw new Error(decision.code);
    expect(decision.facts.reduce(evolveTimeout, state)).toStrictEqual(after);
  });

  it.each<readonly [string, TimeoutCommand, TimeoutState, Seat, RejectionCode]>([
    ["begun twice", { type: "timeout.begin" }, RUNNING, "a", "timeout-running"],
    ["made longer when none runs", { type: "timeout.extend", until: UNTIL }, NO_TIMEOUT, "a", "timeout-not-running"],
    ["made shorter", { type: "timeout.extend", until: minutesAfter(UNTIL, -1) }, RUNNING, "a", "timeout-not-longer"],
    ["made longer by nothing", { type: "timeout.extend", until: UNTIL }, RUNNING, "b", "timeout-not-longer"],
    [
      "made longer than a day in all",
      { type: "timeout.extend", until: minutesAfter(latestEnd(SINCE), 1) },
      RUNNING,
      "b",
      "timeout-too-long",
    ],
    ["made to end at no time", { type: "timeout.extend", until: "never" }, RUNNING, "b", "timeout-not-longer"],
    [
      "ended by one who only would like to",
      { type: "timeout.come-back", since: SINCE },
      WISHED,
      "a",
      "timeout-moved-on",
    ],
    ["ended where nobody asked", { type: "timeout.come-back", since: SINCE }, RUNNING, "b", "timeout-moved-on"],
    [
      "ended by an answer about an earlier one",
      { type: "timeout.come-back", since: minutesAfter(SINCE, -60) },
      WISHED,
      "b",
      "timeout-moved-on",
    ],
    [
      "asked about a third time",
      { type: "timeout.wish-sooner", since: SINCE, wish: true },
      { ...RUNNING, asked: { a: MOST_WISHES, b: 0 } },
      "a",
      "timeout-asked-enough",
    ],
    [
      "asked about twice at once",
      { type: "timeout.wish-sooner", since: SINCE, wish: true },
      WISHED,
      "a",
      "timeout-said-already",
    ],
    [
      "offered a first word twice",
      { type: "timeout.go-first", since: SINCE, going: false },
      RUNNING,
      "a",
      "timeout-said-already",
    ],
  ])("[C12] is not %s", (_, command, state, seat, code) => {
    expect(decided(command, state, seat)).toStrictEqual({ accepted: false, code });
  });

  it("[C12] runs up to its end and not a moment longer, and nothing has to be written down for that", () => {
    const before = new Date(Date.parse(UNTIL) - 1).toISOString();
    expect([
      runningTimeout(NO_TIMEOUT, NOW),
      runningTimeout(RUNNING, NOW),
      runningTimeout(RUNNING, before),
      runningTimeout(RUNNING, UNTIL),
    ]).toStrictEqual([null, RUNNING, RUNNING, null]);
    expect(decided({ type: "timeout.begin" }, RUNNING, "a", UNTIL)).toStrictEqual({
      accepted: true,
      facts: [{ type: "timeout.begun", until: minutesAfter(UNTIL, 20), by: "a", at: UNTIL }],
    });
  });

  it("[C12] whatever two people do, none ends sooner without both, and none lasts longer than a day", () => {
    const act = fc.record({
      seat: fc.constantFrom<Seat>("a", "b"),
      type: fc.constantFrom<TimeoutCommand["type"]>(
        "timeout.begin",
        "timeout.extend",
        "timeout.wish-sooner",
        "timeout.come-back",
        "timeout.go-first",
      ),
      minutes: fc.integer({ min: -30, max: 1500 }),
      yes: fc.boolean(),
      pass: fc.integer({ min: 0, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        let state: TimeoutState = NO_TIMEOUT;
        let now = SINCE;
        /** Who has said that they would like to come back sooner, as the two would remember it. */
        let said = new Set<Seat>();
        for (const { seat, type, minutes, yes, pass } of acts) {
          now = minutesAfter(now, pass);
          const since: string = state?.since ?? SINCE;
          const command: TimeoutCommand =
            type === "timeout.begin"
              ? { type }
              : type === "timeout.extend"
                ? { type, until: minutesAfter(state?.until ?? now, minutes) }
                : type === "timeout.wish-sooner"
                  ? { type, since, wish: yes }
                  : type === "timeout.come-back"
                    ? { type, since }
                    : { type, since, going: yes };
          const decision = decided(command, state, seat, now);
          if (!decision.accepted) continue;
          const before = runningTimeout(state, now);
          state = decision.facts.reduce(evolveTimeout, state);
          if (type === "timeout.begin" || type === "timeout.extend") said = new Set();
          if (type === "timeout.come-back" || (type === "timeout.wish-sooner" && yes)) said.add(seat);
          if (type === "timeout.wish-sooner" && !yes) said.delete(seat);
          if (before !== null && runningTimeout(state, now) === null)
            expect([...said].sort()).toStrictEqual(["a", "b"]);
          if (state !== null)
            expect(Date.parse(state.until) - Date.parse(state.since)).toBeLessThanOrEqual(
              (LONGEST_MINUTES + 1) * 60_000,
            );
        }
      }),
    );
  });

  it("[P4] is seen from one's own seat, and not who called it or made it longer", () => {
    const state = { ...WISHED, first: { a: false, b: true } };
    const running = { since: SINCE, until: UNTIL, atMost: latestEnd(SINCE), asOf: NOW };
    expect([
      timeoutView(NO_TIMEOUT, "a", NOW),
      timeoutView(state, "a", NOW),
      timeoutView({ ...state, asked: { a: 0, b: MOST_WISHES } }, "b", NOW),
      timeoutView(state, "b", UNTIL),
    ]).toStrictEqual([
      { running: null, over: null },
      {
        running: {
          ...running,
          sooner: { mine: true, theirs: false },
          mayWish: true,
          first: { mine: false, theirs: true },
        },
        over: null,
      },
      {
        running: {
          ...running,
          sooner: { mine: false, theirs: true },
          mayWish: false,
          first: { mine: true, theirs: false },
        },
        over: null,
      },
      { running: null, over: { at: UNTIL, sooner: false, first: { mine: true, theirs: false } } },
    ]);
  });
});

describe("while a time-out runs", () => {
  it("[C12a] what may be done is a list of commands that there are", () => {
    expect(ALONE_OR_BACK.filter((type) => !Object.hasOwn(COMMANDS, type))).toStrictEqual([]);
  });

  it("[C12a] [C5] everything that takes something back goes on, and whatever brings closer waits", () => {
    const backwards = Object.keys(COMMANDS).filter((type) => /\.(take-.*back|withdraw|sleep)$/.test(type));
    expect(backwards.filter((type) => !mayInTimeout(type))).toStrictEqual([]);
    const closer = ["round.seal", "round.say-ready", "clause.say-yes", "agreement.sign", "card.give", "something.new"];
    expect(closer.filter(mayInTimeout)).toStrictEqual([]);
  });
});
