import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RejectionCode } from "../decision.ts";
import type { Seat } from "../seat.ts";
import { type CheckIn, checkInsOf, type InstantOf, OPENS_BEFORE } from "../trial/check-ins.ts";
import type { SignedTerms } from "../trial/terms.ts";
import { isAtHand } from "../trial/window.ts";
import type { CheckInCommand } from "./commands.ts";
import { MOST_SUGGESTIONS } from "./commands.ts";
import { decideMove, decideTakeSuggestionBack } from "./decide.ts";
import { AS_AGREED, type CheckInsState, evolveCheckIns, movesIn, NOTHING_MOVED } from "./evolve.ts";
import type { CheckInFact } from "./facts.ts";
import { roomFor } from "./room.ts";
import { reschedulingView } from "./view.ts";

const HOUR = 60 * 60 * 1000;

const inUtc: InstantOf = (date, time) => `${date}T${time}:00.000Z`;

function termsOf(terms: Partial<SignedTerms> = {}): SignedTerms {
  return {
    language: "en",
    signedAt: "2027-01-01T09:00:00.000Z",
    zones: ["UTC", "UTC"],
    start: "2027-01-04",
    weeks: 4,
    midpoint: null,
    weekday: 7,
    clock: { time: "18:00", zone: "UTC" },
    minutes: null,
    ...terms,
  };
}

/** Sundays at 18:00, from the 10th to the 31st of January 2027. */
const WEEKS: readonly SignedTerms[] = [termsOf()];
const NOW = "2027-01-06T12:00:00.000Z";
const SECOND = "check-in-2027-01-17";

const on = (day: number, time = "18:00"): string => `2027-01-${String(day).padStart(2, "0")}T${time}:00.000Z`;
const suggest = (to: string, round = SECOND) => ({ type: "check-in.suggest", round, to }) as const;
const agree = (to: string, round = SECOND) => ({ type: "check-in.agree", round, to }) as const;

function checkInsIn(state: CheckInsState, history: readonly SignedTerms[] = WEEKS): readonly CheckIn[] {
  return checkInsOf(history, inUtc, movesIn(state));
}

interface Situation {
  readonly seat?: Seat;
  readonly now?: string;
  readonly history?: readonly SignedTerms[];
  readonly held?: readonly string[];
}

/** The facts of a command, or why there are none. */
function tried(
  command: CheckInCommand,
  state: CheckInsState,
  { seat = "a", now = NOW, history = WEEKS, held = [] }: Situation = {},
): readonly CheckInFact[] | RejectionCode {
  const lived = { checkIns: checkInsIn(state, history), isHeld: (round: string) => held.includes(round) };
  const decision =
    command.type === "check-in.take-back"
      ? decideTakeSuggestionBack(command, state, { seat, now })
      : decideMove(command, state, lived, { seat, now });
  return decision.accepted ? decision.facts : decision.code;
}

/** The state after commands that are all accepted. */
function after(
  state: CheckInsState,
  ...commands: readonly (readonly [Seat, CheckInCommand, now?: string])[]
): CheckInsState {
  return commands.reduce((from, [seat, command, now = NOW]) => {
    const facts = tried(command, from, { seat, now });
    if (typeof facts === "string") throw new Error(facts);
    return facts.reduce(evolveCheckIns, from);
  }, state);
}

const moved = (to: string, now = NOW): CheckInsState =>
  after(NOTHING_MOVED, ["a", suggest(to), now], ["b", agree(to), now]);

describe("moving a check-in", () => {
  it("[C16b] is suggested by one and changes nothing, until the other says yes to just that", () => {
    const state = after(NOTHING_MOVED, ["a", suggest(on(18))]);
    expect(checkInsIn(state)).toStrictEqual(checkInsIn(NOTHING_MOVED));
    expect(tried(agree(on(18)), state, { seat: "b" })).toStrictEqual([
      {
        type: "check-in.moved",
        round: SECOND,
        from: on(17),
        to: on(18),
        opens: on(16),
        by: "b",
        at: NOW,
      },
    ]);
    expect([
      tried(agree(on(18)), state),
      tried(agree(on(19)), state, { seat: "b" }),
      tried(agree(on(18)), NOTHING_MOVED, { seat: "b" }),
    ]).toStrictEqual(["check-in-moved-on", "check-in-moved-on", "check-in-moved-on"]);
  });

  it("[C16b] needs no answer where both suggest the same", () => {
    const state = after(NOTHING_MOVED, ["a", suggest(on(18))], ["b", suggest(on(18))]);
    expect(checkInsIn(state)[1]?.at).toBe(on(18));
    expect(state[SECOND]?.suggested).toStrictEqual({ a: null, b: null });
  });

  it("[C16b] is suggested otherwise or taken back, each for oneself", () => {
    const both = after(NOTHING_MOVED, ["a", suggest(on(18))], ["b", suggest(on(19))], ["a", suggest(on(16))]);
    expect(both[SECOND]?.suggested).toStrictEqual({ a: on(16), b: on(19) });
    const back = after(both, ["a", { type: "check-in.take-back", round: SECOND }]);
    expect(back[SECOND]?.suggested).toStrictEqual({ a: null, b: on(19) });
    expect(tried({ type: "check-in.take-back", round: SECOND }, back)).toBe("check-in-moved-on");
    // Said once more it is no second question.
    expect(tried(suggest(on(19)), back, { seat: "b" })).toStrictEqual([]);
  });

  it("[C16b] keeps its name, and its window and its neighbours' follow", () => {
    expect(checkInsIn(moved(on(18))).slice(0, 3)).toStrictEqual([
      { round: "check-in-2027-01-10", agreed: on(10), at: on(10), opens: on(8), closes: on(16) },
      { round: SECOND, agreed: on(17), at: on(18), opens: on(16), closes: on(22) },
      { round: "check-in-2027-01-24", agreed: on(24), at: on(24), opens: on(22), closes: on(29) },
    ]);
    const [last] = checkInsIn(
      after(
        NOTHING_MOVED,
        ["a", suggest(on(31, "20:00"), "check-in-2027-01-31")],
        ["b", agree(on(31, "20:00"), "check-in-2027-01-31")],
      ),
    ).slice(-1);
    expect(last?.closes).toBe("2027-02-05T20:00:00.000Z");
  });

  it("[C16b] opens nothing in the past, and what is at hand stays at hand", () => {
    // Three days earlier, agreed on two days before: it opens there and then, and the one before makes way.
    const sooner = moved(on(14), on(13, "09:00"));
    expect(checkInsIn(sooner).slice(0, 2)).toMatchObject([{ closes: on(13, "09:00") }, { opens: on(13, "09:00") }]);
    const later = moved(on(20), on(16));
    expect(checkInsIn(later)[1]).toMatchObject({ at: on(20), opens: on(15), closes: on(22) });
  });

  it("[C16b] can be moved once more, and back to where it was agreed", () => {
    const again = after(moved(on(18)), ["b", suggest(on(19))], ["a", agree(on(19))]);
    expect([checkInsIn(again)[1]?.at, again[SECOND]?.moved?.times]).toStrictEqual([on(19), 2]);
    const back = after(again, ["b", suggest(on(17))], ["a", agree(on(17))]);
    expect([checkInsIn(back)[1]?.at, back[SECOND]?.moved?.times]).toStrictEqual([on(17), 3]);
  });

  it.each<readonly [string, string, Situation, RejectionCode]>([
    ["to a time that is over", on(14), { now: on(14) }, "check-in-time-not-valid"],
    ["to where it is already", on(17), {}, "check-in-time-not-valid"],
    ["to less than three days after the one before", on(13, "17:59"), {}, "check-in-time-not-valid"],
    ["to less than three days before the next one", on(21, "18:01"), {}, "check-in-time-not-valid"],
    ["to within a minute", "2027-01-18T18:00:30.000Z", {}, "check-in-time-not-valid"],
    ["to no time at all", "2027-01-18T99:00:00.000Z", {}, "check-in-time-not-valid"],
    ["once it was held", on(18), { held: [SECOND] }, "check-in-not-movable"],
    ["once the next one is at hand", on(23), { now: on(22) }, "check-in-not-movable"],
  ])("[C16b] is not suggested %s", (_, to, situation, code) => {
    expect(tried(suggest(to), NOTHING_MOVED, situation)).toBe(code);
  });

  it("[C16b] is nothing where there is no such check-in, or no trial", () => {
    expect(tried(suggest(on(18), "check-in-2027-01-18"), NOTHING_MOVED)).toBe("round-unknown");
    expect(decideMove(suggest(on(18)), NOTHING_MOVED, null, { seat: "a", now: NOW })).toStrictEqual({
      accepted: false,
      code: "trial-not-on",
    });
  });

  it("[C16b] is suggested by one person so often and no more, and agreeing is always left", () => {
    const asked = after(NOTHING_MOVED, ...[18, 19, 20].map((day) => ["a", suggest(on(day))] as const));
    expect(asked[SECOND]?.asked).toStrictEqual({ a: MOST_SUGGESTIONS, b: 0 });
    expect(tried(suggest(on(16)), asked)).toBe("check-in-asked-enough");
    const answered = after(asked, ["b", suggest(on(16))], ["a", agree(on(16))]);
    expect(checkInsIn(answered)[1]?.at).toBe(on(16));
  });

  it("[C16b] at an edge of the week, where the week of the trial has no neighbour, stays within a week", () => {
    const [first, last] = ["check-in-2027-01-10", "check-in-2027-01-31"].map((round) =>
      roomFor(checkInsIn(NOTHING_MOVED), round),
    );
    expect([first, last]).toStrictEqual([
      { earliest: on(3), latest: on(14) },
      { earliest: on(27), latest: "2027-02-07T18:00:00.000Z" },
    ]);
  });

  it("[C16b] gives way to what both sign later: another hour, or another check-in near by", () => {
    const state = moved(on(20));
    const sameHour = termsOf({ signedAt: on(11), weeks: 6 });
    const otherHour = termsOf({ signedAt: on(11), clock: { time: "20:00", zone: "UTC" } });
    const hourIn = (later: SignedTerms) =>
      checkInsIn(state, [...WEEKS, later]).find(({ round }) => round === SECOND)?.at;
    expect([hourIn(sameHour), hourIn(otherHour)]).toStrictEqual([on(20), on(17, "20:00")]);
    // It is at hand, and then Fridays are signed.
    const fridays = termsOf({ signedAt: on(19), weekday: 5 });
    expect(checkInsIn(state, [...WEEKS, fridays]).slice(1, 3)).toMatchObject([
      { round: SECOND, at: on(17) },
      { round: "check-in-2027-01-22", at: on(22) },
    ]);
  });

  it("[P4] [C16b] is seen by both alike, and only what still fits", () => {
    const state = after(moved(on(18)), ["a", suggest(on(20))]);
    expect(reschedulingView(state, checkInsIn(state))).toStrictEqual([
      { round: SECOND, suggested: { a: on(20), b: null }, maySuggest: { a: true, b: true } },
    ]);
    const gone = { ...state, [SECOND]: { ...AS_AGREED, suggested: { a: on(23), b: null }, asked: { a: 3, b: 0 } } };
    expect(reschedulingView(gone, checkInsIn(gone))).toStrictEqual([
      { round: SECOND, suggested: { a: null, b: null }, maySuggest: { a: false, b: true } },
    ]);
    expect(reschedulingView(state, [])).toStrictEqual([]);
  });

  const act = fc.record({
    seat: fc.constantFrom<Seat>("a", "b"),
    place: fc.nat({ max: 5 }),
    by: fc.integer({ min: -7 * 24, max: 7 * 24 }),
    pass: fc.integer({ min: 0, max: 80 }),
    signs: fc.option(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }) }), {
      nil: null,
      freq: 12,
    }),
  });

  it("[C16b] [C16] whatever two people move and sign, at most one is at hand, and a moved one is at hand at its hour", () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
        let state = NOTHING_MOVED;
        let now = Date.parse(NOW);
        const history: SignedTerms[] = [...WEEKS];
        for (const { seat, place, by, pass, signs } of acts) {
          now += pass * HOUR;
          const moment = new Date(now).toISOString();
          if (signs !== null) {
            const { weekday, hour } = signs;
            const clock = { time: `${String(hour).padStart(2, "0")}:00`, zone: "UTC" };
            history.push(termsOf({ signedAt: moment, weekday, clock, weeks: 6 }));
          }
          const before = checkInsIn(state, history);
          const one = before[place];
          if (one === undefined) continue;
          const to = new Date(Date.parse(one.at) + by * HOUR).toISOString();
          for (const [who, command] of [
            [seat, suggest(to, one.round)],
            [seat === "a" ? "b" : "a", agree(to, one.round)],
          ] as const) {
            const facts = tried(command, state, { seat: who, now: moment, history });
            if (typeof facts !== "string") state = facts.reduce(evolveCheckIns, state);
          }
          const all = checkInsIn(state, history);
          expect(all.map(({ round }) => round)).toStrictEqual(before.map(({ round }) => round));
          for (const [position, each] of all.entries()) {
            expect(each.opens < each.closes).toBe(true);
            const next = all[position + 1];
            if (next !== undefined) expect([each.closes, each.at < next.at]).toStrictEqual([next.opens, true]);
            if (each.at !== each.agreed) expect(isAtHand(each, each.at)).toBe(true);
            else expect(Date.parse(each.at) - Date.parse(each.opens)).toBeGreaterThanOrEqual(OPENS_BEFORE);
          }
          // What was at hand is at hand still, or the next one has come in its place by what both agreed on.
          const was = before.findIndex((each) => isAtHand(each, moment));
          const is = all.findIndex((each) => isAtHand(each, moment));
          if (was !== -1) expect(is).toBeGreaterThanOrEqual(was);
        }
      }),
      { seed: 20270117, numRuns: 400 },
    );
  });
});
