import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RejectionCode } from "../decision.ts";
import type { Seat } from "../seat.ts";
import { MOST_BOUNDARIES, MOST_BOUNDARIES_WRITTEN } from "./commands.ts";
import { decideTakeBack, decideTighten, type LivedAgreement } from "./decide.ts";
import { type BoundariesState, boundariesUnder, evolveBoundaries, NO_BOUNDARIES } from "./evolve.ts";
import { boundaryView } from "./view.ts";

const NOW = "2031-02-03T18:30:00.000Z";
const LIVED: LivedAgreement = {
  revision: 1,
  lines: [
    { id: "ours", speaker: null },
    { id: "of-a", speaker: "a" },
    { id: "of-b", speaker: "b" },
  ],
};

function tightened(by: Seat, id: string, state = NO_BOUNDARIES, line: string | null = null): BoundariesState {
  return evolveBoundaries(state, { type: "boundary.tightened", boundary: id, revision: 1, line, by, at: NOW });
}

function tried(seat: Seat, line: string | null, state = NO_BOUNDARIES, lived: LivedAgreement | null = LIVED) {
  const decision = decideTighten(
    { type: "boundary.tighten", text: "…", line },
    state,
    lived,
    { seat, now: NOW },
    "new",
  );
  return decision.accepted ? decision.facts : decision.code;
}

const takenBack = (seat: Seat, boundary: string, state: BoundariesState, revision: number | null = 1) => {
  const decision = decideTakeBack({ type: "boundary.take-back", boundary }, state, revision, { seat, now: NOW });
  return decision.accepted ? decision.facts : decision.code;
};

describe("a boundary of one's own", () => {
  it("[C20] is held tighter by one alone, at once, and its fact has no word in it", () => {
    expect(tried("a", "ours")).toStrictEqual([
      { type: "boundary.tightened", boundary: "new", revision: 1, line: "ours", by: "a", at: NOW },
    ]);
    expect(tightened("a", "one").held).toStrictEqual([{ id: "one", by: "a", at: NOW, line: null }]);
  });

  it.each<readonly [string, Seat, string | null, BoundariesState, LivedAgreement | null, RejectionCode]>([
    ["before both have signed something, or once it was ended", "a", null, NO_BOUNDARIES, null, "trial-not-on"],
    ["on a line that is not in the agreement", "a", "other", NO_BOUNDARIES, LIVED, "clause-unknown"],
    ["on a line that the other speaks", "a", "of-b", NO_BOUNDARIES, LIVED, "boundary-not-yours"],
    [
      "by a sixth line of one person",
      "a",
      null,
      Array.from({ length: MOST_BOUNDARIES }, (_, each) => String(each)).reduce(
        (state, id) => tightened("a", id, state),
        NO_BOUNDARIES,
      ),
      LIVED,
      "boundaries-enough",
    ],
    [
      "by a twenty-first, however many were taken back",
      "a",
      null,
      { revision: 1, held: [], written: { a: MOST_BOUNDARIES_WRITTEN, b: 0 } },
      LIVED,
      "boundaries-enough",
    ],
  ])("[C20] is not tightened %s", (_, seat, line, state, lived, code) => {
    expect(tried(seat, line, state, lived)).toBe(code);
  });

  it("[C20] is taken back by its author alone, also once the trial was ended", () => {
    const state = tightened("a", "one");
    expect([takenBack("b", "one", state), takenBack("a", "two", state), takenBack("a", "one", state, 2)]).toStrictEqual(
      ["boundary-not-yours", "boundary-unknown", "boundary-unknown"],
    );
    const facts = takenBack("a", "one", state);
    if (typeof facts === "string") throw new Error(facts);
    expect(facts.reduce(evolveBoundaries, state).held).toStrictEqual([]);
    expect(facts).toStrictEqual([{ type: "boundary.taken-back", boundary: "one", by: "a", at: NOW }]);
  });

  it("[C20] holds until both sign anew, and then there is room again", () => {
    const state = tightened("a", "one");
    expect(boundariesUnder(state, 1).held.length).toBe(1);
    expect([boundariesUnder(state, 2), boundariesUnder(state, null)]).toStrictEqual([NO_BOUNDARIES, NO_BOUNDARIES]);
    const [fact] = tried("a", null, { ...state, written: { a: 20, b: 0 } }, { ...LIVED, revision: 2 });
    if (fact === undefined || typeof fact === "string") throw new Error("it was refused");
    const after = evolveBoundaries(state, fact);
    expect([after.revision, after.held.map(({ id }) => id), after.written]).toStrictEqual([2, ["new"], { a: 1, b: 0 }]);
  });

  it("[C20] whatever two people do, nobody changes what the other holds, and nobody holds more than there is room for", () => {
    const act = fc.record({
      seat: fc.constantFrom<Seat>("a", "b"),
      line: fc.constantFrom(null, "ours", "of-a", "of-b"),
      back: fc.option(fc.nat({ max: 12 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        let state = NO_BOUNDARIES;
        const of = (seat: Seat) => state.held.filter(({ by }) => by === seat);
        for (const [place, { seat, line, back }] of acts.entries()) {
          const other = seat === "a" ? "b" : "a";
          const before = of(other);
          const asking = { seat, now: NOW };
          const decision =
            back === null
              ? decideTighten({ type: "boundary.tighten", text: "…", line }, state, LIVED, asking, `id-${place}`)
              : decideTakeBack(
                  { type: "boundary.take-back", boundary: state.held[back % 10]?.id ?? "" },
                  state,
                  1,
                  asking,
                );
          if (decision.accepted) state = decision.facts.reduce(evolveBoundaries, state);
          expect(of(other)).toStrictEqual(before);
          expect(of(seat).length).toBeLessThanOrEqual(MOST_BOUNDARIES);
          expect(of(seat).some((each) => each.line === `of-${other}`)).toBe(false);
        }
      }),
      { seed: 20310203, numRuns: 200 },
    );
  });

  it("[P4] [C20] is seen by both alike: who holds it, since when, and the words", () => {
    const [one] = tightened("b", "one", NO_BOUNDARIES, "ours").held;
    if (one === undefined) throw new Error("there is none");
    expect(boundaryView(one, "I am home by nine.")).toStrictEqual({
      id: "one",
      by: "b",
      since: NOW,
      text: "I am home by nine.",
      line: "ours",
    });
  });
});
