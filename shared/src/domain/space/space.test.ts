import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../protocol/commands.ts";
import type { RejectionCode } from "../decision.ts";
import type { Seat } from "../seat.ts";
import type { SpaceCommand } from "./commands.ts";
import { decideSpace } from "./decide.ts";
import { evolveSpace, NEW_SPACE, type SpaceState, spaceAt } from "./evolve.ts";
import { ALONE_IN_SPACE, mayInSpace } from "./silence.ts";
import { spaceView } from "./view.ts";

const NOW = "2026-03-01T10:00:00.000Z";
const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number): string => new Date(Date.parse(NOW) + days * DAY).toISOString();

const PROPOSED: SpaceState = { proposals: { a: inDays(21), b: null }, agreed: null };
const RUNNING: SpaceState = { proposals: { a: null, b: null }, agreed: { since: NOW, until: inDays(21) } };

function decided(command: SpaceCommand, state: SpaceState, seat: Seat = "b", now = NOW) {
  return decideSpace(command, state, { seat, now });
}

describe("a space", () => {
  it.each<readonly [string, SpaceCommand, SpaceState, Seat, SpaceState]>([
    [
      "is proposed by one",
      { type: "space.propose", until: inDays(3) },
      NEW_SPACE,
      "b",
      { ...NEW_SPACE, proposals: { a: null, b: inDays(3) } },
    ],
    [
      "is proposed for four months at most",
      { type: "space.propose", until: inDays(120) },
      NEW_SPACE,
      "b",
      { ...NEW_SPACE, proposals: { a: null, b: inDays(120) } },
    ],
    [
      "is proposed otherwise by the other",
      { type: "space.propose", until: inDays(9) },
      PROPOSED,
      "b",
      { ...PROPOSED, proposals: { a: inDays(21), b: inDays(9) } },
    ],
    [
      "is proposed anew by the same",
      { type: "space.propose", until: inDays(9) },
      PROPOSED,
      "a",
      { ...PROPOSED, proposals: { a: inDays(9), b: null } },
    ],
    ["is taken back by who proposed it", { type: "space.take-back" }, PROPOSED, "a", NEW_SPACE],
    [
      "begins when the other agrees to exactly its end",
      { type: "space.agree", until: inDays(21) },
      PROPOSED,
      "b",
      RUNNING,
    ],
    [
      "is made longer by either alone",
      { type: "space.lengthen", until: inDays(180) },
      RUNNING,
      "b",
      { ...RUNNING, agreed: { since: NOW, until: inDays(180) } },
    ],
  ])("[C8] %s", (_, command, state, seat, after) => {
    const decision = decided(command, state, seat);
    if (!decision.accepted) throw new Error(decision.code);
    expect(decision.facts.reduce(evolveSpace, state)).toStrictEqual(after);
  });

  it.each<readonly [string, SpaceCommand, SpaceState, Seat, RejectionCode]>([
    ["shorter than three days", { type: "space.propose", until: inDays(2.9) }, NEW_SPACE, "a", "space-end-not-valid"],
    ["longer than four months", { type: "space.propose", until: inDays(120.1) }, NEW_SPACE, "a", "space-end-not-valid"],
    [
      "until no day of any calendar",
      { type: "space.propose", until: "2026-99-99T10:00:00.000Z" },
      NEW_SPACE,
      "a",
      "space-end-not-valid",
    ],
    ["beside one that runs", { type: "space.propose", until: inDays(30) }, RUNNING, "a", "space-running"],
    ["taken back by who did not propose it", { type: "space.take-back" }, PROPOSED, "b", "space-not-proposed"],
    ["agreed to by who proposed it", { type: "space.agree", until: inDays(21) }, PROPOSED, "a", "space-moved-on"],
    ["agreed to until another end", { type: "space.agree", until: inDays(20) }, PROPOSED, "b", "space-moved-on"],
    ["agreed to that nobody proposed", { type: "space.agree", until: inDays(21) }, NEW_SPACE, "b", "space-moved-on"],
    [
      "made longer that does not run",
      { type: "space.lengthen", until: inDays(30) },
      PROPOSED,
      "b",
      "space-not-running",
    ],
    ["made shorter", { type: "space.lengthen", until: inDays(20) }, RUNNING, "b", "space-not-longer"],
    ["made longer by nothing", { type: "space.lengthen", until: inDays(21) }, RUNNING, "b", "space-not-longer"],
    [
      "made longer than half a year in all",
      { type: "space.lengthen", until: inDays(180.1) },
      RUNNING,
      "b",
      "space-too-long",
    ],
  ])("[C8] is not %s", (_, command, state, seat, code) => {
    expect(decided(command, state, seat)).toStrictEqual({ accepted: false, code });
  });

  it("[C8] cannot begin once its end has passed", () => {
    expect(decided({ type: "space.agree", until: inDays(21) }, PROPOSED, "b", inDays(21))).toStrictEqual({
      accepted: false,
      code: "space-moved-on",
    });
  });

  it("[C8] runs up to its end and not a moment longer, and is over until that is written down", () => {
    const before = new Date(Date.parse(inDays(21)) - 1).toISOString();
    expect([
      spaceAt(NEW_SPACE, NOW),
      spaceAt(PROPOSED, NOW),
      spaceAt(RUNNING, NOW),
      spaceAt(RUNNING, before),
      spaceAt(RUNNING, inDays(21)),
      spaceAt(evolveSpace(RUNNING, { type: "space.ended", at: inDays(21) }), inDays(21)),
    ]).toStrictEqual(["none", "none", "running", "running", "over", "none"]);
  });

  it("[C8] whatever two people do about it, it begins with both, never ends early, and never grows past half a year", () => {
    const command: fc.Arbitrary<{ seat: Seat; days: number; type: SpaceCommand["type"]; pass: number }> = fc.record({
      seat: fc.constantFrom<Seat>("a", "b"),
      days: fc.integer({ min: -5, max: 200 }),
      type: fc.constantFrom("space.propose", "space.take-back", "space.agree", "space.lengthen"),
      pass: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (tries) => {
        let state = NEW_SPACE;
        let now = Date.parse(NOW);
        for (const { seat, days, type, pass } of tries) {
          now += pass * DAY;
          const at = new Date(now).toISOString();
          // What the server does first, once a space is over.
          if (spaceAt(state, at) === "over" && state.agreed !== null)
            state = evolveSpace(state, { type: "space.ended", at: state.agreed.until });
          const other = state.proposals[seat === "a" ? "b" : "a"];
          const until = type === "space.agree" && other !== null ? other : new Date(now + days * DAY).toISOString();
          const asked: SpaceCommand = type === "space.take-back" ? { type } : { type, until };
          const decision = decideSpace(asked, state, { seat, now: at });
          if (!decision.accepted) continue;
          const before = state;
          state = decision.facts.reduce(evolveSpace, state);
          if (before.agreed === null && state.agreed !== null) {
            expect([asked.type, state.agreed]).toStrictEqual(["space.agree", { since: at, until: other }]);
            expect(Date.parse(state.agreed.until)).toBeGreaterThan(now);
          }
          if (before.agreed !== null) {
            expect([asked.type, state.agreed?.since]).toStrictEqual(["space.lengthen", before.agreed.since]);
            expect(Date.parse(state.agreed?.until ?? "")).toBeGreaterThan(Date.parse(before.agreed.until));
          }
          if (state.agreed !== null)
            expect(Date.parse(state.agreed.until) - Date.parse(state.agreed.since)).toBeLessThanOrEqual(180 * DAY);
        }
      }),
    );
  });

  it("[P4] is seen from one's own seat, and not who made it longer", () => {
    const longer = evolveSpace(RUNNING, { type: "space.lengthened", until: inDays(40), by: "b", at: NOW });
    expect([spaceView(PROPOSED, "a"), spaceView(PROPOSED, "b"), spaceView(longer, "a")]).toStrictEqual([
      { proposed: { mine: inDays(21), theirs: null }, running: null },
      { proposed: { mine: null, theirs: inDays(21) }, running: null },
      { proposed: { mine: null, theirs: null }, running: { since: NOW, until: inDays(40) } },
    ]);
  });
});

describe("while a space runs", () => {
  it("[C8a] what may be done is a list of commands that there are, and making it longer is the only one that is told", () => {
    expect(ALONE_IN_SPACE.filter((type) => !Object.hasOwn(COMMANDS, type))).toStrictEqual([]);
    expect(ALONE_IN_SPACE.filter((type) => type.startsWith("space."))).toStrictEqual(["space.lengthen"]);
  });

  it("[C8a] whatever is not in that list waits, also what is added to the product later", () => {
    expect(["clause.say-yes", "agreement.sign", "space.agree", "something.new"].map(mayInSpace)).toStrictEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
