import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RejectionCode } from "../decision.ts";
import type { ListeningStep } from "../listening/turn.ts";
import { otherSeat, type PerSeat, type Seat } from "../seat.ts";
import type { MeetingCommand, TurnsOffer } from "./commands.ts";
import { decideMeeting } from "./decide.ts";
import { evolveMeeting, type MeetingState, NO_MEETING } from "./evolve.ts";
import type { MeetingFact, OwnMeetingChange } from "./facts.ts";
import {
  ASK_AGAIN,
  ASK_LASTS,
  AWAY_LASTS,
  HERE_LASTS,
  isHere,
  isInside,
  LONGEST,
  NO_OWN_MEETING,
  type OwnMeeting,
  type Presence,
  runningAt,
} from "./presence.ts";
import { meetingView } from "./view.ts";

const NOW = "2026-03-01T10:00:00.000Z";
const LINE = "line";
const ROUND = "own-part";
const after = (milliseconds: number): string => new Date(Date.parse(NOW) + milliseconds).toISOString();

/** All that holds of a meeting, as the server keeps it. */
interface World {
  readonly meeting: MeetingState;
  readonly presence: PerSeat<Presence | null>;
  readonly own: PerSeat<OwnMeeting>;
  /** Where the listening in the open round stands. */
  readonly step: ListeningStep | null;
}

const NOTHING: World = {
  meeting: NO_MEETING,
  presence: { a: null, b: null },
  own: { a: NO_OWN_MEETING, b: NO_OWN_MEETING },
  step: { seat: "b", step: "write-back", exchange: 0, since: null },
};

function keep(world: World, seat: Seat, fact: MeetingFact | OwnMeetingChange, now: string, begun: boolean): World {
  const own = (change: Partial<OwnMeeting>): World => ({
    ...world,
    own: { ...world.own, [seat]: { ...world.own[seat], ...change } },
  });
  const here = (change: Partial<Presence>): World["presence"] => ({
    ...world.presence,
    [seat]: { meeting: "", hereUntil: null, place: null, ...world.presence[seat], ...change },
  });
  switch (fact.type) {
    case "meeting-side.declined":
      return own({ declined: fact.meeting });
    case "meeting-side.left":
      return own({ left: fact.meeting });
    case "meeting-side.shows-place":
      return { ...own({ showsPlace: fact.on }), ...(!fact.on && { presence: here({ place: null }) }) };
    case "meeting-side.at":
      return { ...world, presence: here({ place: fact.place }) };
    case "meeting-side.entered": {
      const hereUntil = begun ? new Date(Date.parse(now) + HERE_LASTS).toISOString() : null;
      const presence = here({ meeting: fact.meeting, hereUntil, place: null });
      return { ...own({ left: null, showsPlace: false }), presence };
    }
    default:
      return { ...world, meeting: evolveMeeting(world.meeting, fact) };
  }
}

function decide(world: World, seat: Seat, command: MeetingCommand, now: string, id = "m1") {
  const { meeting, presence, own, step } = world;
  const isOpen = (round: string): boolean => round === ROUND;
  const isLine = (clause: string): boolean => clause === LINE;
  const stepIn = (round: string): ListeningStep | null => (isOpen(round) ? step : null);
  return decideMeeting(command, { meeting, presence, own: own[seat], isOpen, isLine, stepIn }, { seat, now }, id);
}

/** The world after a command that is accepted. */
function does(world: World, seat: Seat, command: MeetingCommand, now = NOW, id = "m1"): World {
  const decision = decide(world, seat, command, now, id);
  if (!decision.accepted) throw new Error(decision.code);
  const begun = !decision.facts.some(({ type }) => type === "meeting.asked");
  return decision.facts.reduce((before, fact) => keep(before, seat, fact, now, begun), world);
}

/** A page of a seat says that it is there. */
function beat(world: World, seat: Seat, now: string): World {
  const running = runningAt(world.meeting, world.presence, now);
  const presence = world.presence[seat];
  if (presence === null || !isInside(running, seat, world.presence, world.own[seat])) return world;
  const hereUntil = new Date(Date.parse(now) + HERE_LASTS).toISOString();
  return { ...world, presence: { ...world.presence, [seat]: { ...presence, hereUntil } } };
}

const seen = ({ meeting, presence, own }: World, seat: Seat, now = NOW) =>
  meetingView(meeting, presence, own[seat], seat, now);

const ASKED = does(NOTHING, "a", { type: "meeting.ask" });
const MET = beat(does(ASKED, "b", { type: "meeting.enter", meeting: "m1" }), "a", NOW);
const OFFER: TurnsOffer = { minutes: 3, first: "b", round: null };
const TURN = does(does(MET, "a", { type: "meeting.suggest-turns", ...OFFER }), "b", {
  type: "meeting.begin-turns",
  ...OFFER,
});
const LISTENING: TurnsOffer = { ...OFFER, round: ROUND };
const SUGGESTED = does(MET, "a", { type: "meeting.suggest-turns", ...LISTENING });
const IN_TURN = does(SUGGESTED, "b", { type: "meeting.begin-turns", ...LISTENING });

describe("asking to meet", () => {
  it("[P12a] is seen by the other as a question and by the asker as what they asked, and by nobody as presence", () => {
    expect([seen(ASKED, "a"), seen(ASKED, "b")]).toStrictEqual([
      { askedUntil: after(ASK_LASTS), askAgainAt: after(ASK_AGAIN), question: null, inside: null },
      { askedUntil: null, askAgainAt: null, question: { meeting: "m1", until: after(ASK_LASTS) }, inside: null },
    ]);
  });

  it("[P12a] stands for ten minutes and not a moment longer", () => {
    const end = after(ASK_LASTS);
    expect([seen(ASKED, "a", end).askedUntil, seen(ASKED, "b", end).question]).toStrictEqual([null, null]);
    expect(decide(ASKED, "b", { type: "meeting.enter", meeting: "m1" }, end)).toStrictEqual({
      accepted: false,
      code: "meeting-moved-on",
    });
  });

  it("[P12a] not now takes it from one's own pages, and nothing that the asker sees ever tells it from no answer", () => {
    const declined = does(ASKED, "b", { type: "meeting.not-now" });
    expect(seen(declined, "b").question).toBeNull();
    expect([declined.meeting, declined.presence]).toStrictEqual([ASKED.meeting, ASKED.presence]);
    for (const at of [0, 1, ASK_LASTS - 1, ASK_LASTS, ASK_AGAIN])
      expect(seen(declined, "a", after(at))).toStrictEqual(seen(ASKED, "a", after(at)));
  });

  it("[P12a] can be taken back, and counts for when the next may be asked all the same", () => {
    const back = does(ASKED, "a", { type: "meeting.take-back" });
    expect([seen(back, "a"), seen(back, "b")]).toStrictEqual([
      { askedUntil: null, askAgainAt: after(ASK_AGAIN), question: null, inside: null },
      { askedUntil: null, askAgainAt: null, question: null, inside: null },
    ]);
    expect(decide(back, "a", { type: "meeting.ask" }, after(ASK_AGAIN - 1))).toStrictEqual({
      accepted: false,
      code: "meeting-asked-already",
    });
    expect(
      seen(does(back, "a", { type: "meeting.ask" }, after(ASK_AGAIN), "m2"), "b", after(ASK_AGAIN)).question,
    ).toEqual({ meeting: "m2", until: after(ASK_AGAIN + ASK_LASTS) });
  });

  it("[P12a] where the other asks already is coming in, also after not now", () => {
    const declined = does(ASKED, "b", { type: "meeting.not-now" });
    expect(seen(does(declined, "b", { type: "meeting.ask" }), "b").inside?.id).toBe("m1");
  });

  it.each<readonly [string, World, Seat, MeetingCommand, RejectionCode]>([
    ["taken back by who did not ask", ASKED, "b", { type: "meeting.take-back" }, "meeting-not-asked"],
    ["put away by who asked", ASKED, "a", { type: "meeting.not-now" }, "meeting-moved-on"],
    ["answered by who asked", ASKED, "a", { type: "meeting.enter", meeting: "m1" }, "meeting-moved-on"],
    ["answered under another name", ASKED, "b", { type: "meeting.enter", meeting: "m2" }, "meeting-moved-on"],
    ["asked from the inside", MET, "a", { type: "meeting.ask" }, "meeting-already-in"],
    ["taken back when it was answered", MET, "a", { type: "meeting.take-back" }, "meeting-not-asked"],
  ])("[P12a] is not %s", (_, world, seat, command, code) => {
    expect(decide(world, seat, command, NOW)).toStrictEqual({ accepted: false, code });
  });
});

describe("being here", () => {
  it("[P12] is seen from the inside of a meeting by both who are in it", () => {
    expect([seen(MET, "a").inside?.other.here, seen(MET, "b").inside?.other.here]).toStrictEqual([true, true]);
  });

  it("[P12b] leaving changes nothing that the other sees but what a lost line changes", () => {
    const left = does(MET, "a", { type: "meeting.leave" });
    expect(seen(left, "a").inside).toBeNull();
    for (const at of [0, HERE_LASTS - 1, HERE_LASTS, HERE_LASTS + AWAY_LASTS - 1, HERE_LASTS + AWAY_LASTS]) {
      const both = [left, MET].map((world) => seen(beat(world, "b", after(at)), "b", after(at)));
      expect(both[0]).toStrictEqual(both[1]);
    }
  });

  it("[P12b] a reload is no absence, and a longer one is no end", () => {
    const shortly = after(HERE_LASTS - 1);
    const late = after(HERE_LASTS + AWAY_LASTS - 1);
    expect(seen(MET, "b", shortly).inside?.other.here).toBe(true);
    expect(seen(MET, "b", after(HERE_LASTS)).inside?.other.here).toBe(false);
    expect(seen(beat(beat(MET, "a", late), "b", late), "b", late).inside?.other.here).toBe(true);
  });

  it("[P12b] when not both have been here for two minutes it is over for both, and what was in it is gone", () => {
    const end = after(HERE_LASTS + AWAY_LASTS);
    const world = beat(MET, "b", after(HERE_LASTS + AWAY_LASTS - 1));
    expect([seen(world, "a", end).inside, seen(world, "b", end).inside]).toStrictEqual([null, null]);
    expect(decide(world, "b", { type: "meeting.raise-hand", up: true }, end)).toStrictEqual({
      accepted: false,
      code: "meeting-not-in",
    });
  });

  it("[P12b] and after four hours in any case", () => {
    let world = MET;
    for (let at = 0; at < LONGEST; at += HERE_LASTS - 1)
      for (const seat of ["a", "b"] as const) world = beat(world, seat, after(at));
    expect([
      seen(world, "a", after(LONGEST - 1)).inside === null,
      seen(world, "a", after(LONGEST)).inside === null,
    ]).toStrictEqual([false, true]);
  });

  it("[P12b] whoever left may come back while it goes on", () => {
    const left = does(MET, "a", { type: "meeting.leave" });
    const back = does(left, "a", { type: "meeting.ask" }, after(HERE_LASTS + 1));
    expect(seen(back, "a", after(HERE_LASTS + 1)).inside?.id).toBe("m1");
  });
});

describe("in a meeting", () => {
  it("[C11a] turns begin when the other agrees to exactly what was suggested, and run by one clock", () => {
    expect(seen(TURN, "a").inside?.turns).toStrictEqual({
      kind: "running",
      offer: OFFER,
      speaker: "b",
      beganAt: NOW,
      endsAt: after(180_000),
    });
    expect(seen(TURN, "b").inside?.turns).toStrictEqual(seen(TURN, "a").inside?.turns);
  });

  it("[C11a] the speaker passes the turn, and the listener may take it once its time has run, never before", () => {
    const end = after(180_000);
    const kept = [...Array(20).keys()].reduce(
      (world, n) => beat(beat(world, "a", after(n * 9000)), "b", after(n * 9000)),
      TURN,
    );
    expect(decide(kept, "a", { type: "meeting.pass-turn" }, after(179_999))).toStrictEqual({
      accepted: false,
      code: "turn-not-yours",
    });
    for (const seat of ["a", "b"] as const) {
      const passed = does(kept, seat, { type: "meeting.pass-turn" }, end);
      expect(seen(passed, "b", end).inside?.turns).toMatchObject({
        speaker: "a",
        beganAt: end,
        endsAt: after(360_000),
      });
    }
  });

  it.each<readonly [string, World, Seat, MeetingCommand, RejectionCode]>([
    ["turns of no length", MET, "a", { type: "meeting.suggest-turns", ...OFFER, minutes: 0 }, "turns-not-valid"],
    ["turns of an hour", MET, "a", { type: "meeting.suggest-turns", ...OFFER, minutes: 60 }, "turns-not-valid"],
    [
      "turns about a closed round",
      MET,
      "a",
      { type: "meeting.suggest-turns", ...OFFER, round: "x" },
      "turns-not-valid",
    ],
    ["other turns while some run", TURN, "a", { type: "meeting.suggest-turns", ...OFFER }, "turns-not-valid"],
    [
      "turns begun by who suggested them",
      does(MET, "a", { type: "meeting.suggest-turns", ...OFFER }),
      "a",
      { type: "meeting.begin-turns", ...OFFER },
      "turns-moved-on",
    ],
    [
      "turns begun otherwise than suggested",
      does(MET, "a", { type: "meeting.suggest-turns", ...OFFER }),
      "b",
      { type: "meeting.begin-turns", ...OFFER, first: "a" },
      "turns-moved-on",
    ],
    ["a turn passed that there is not", MET, "a", { type: "meeting.pass-turn" }, "turns-moved-on"],
    ["turns ended that there are not", MET, "a", { type: "meeting.end-turns" }, "turns-moved-on"],
    [
      "a line pointed to that is not there",
      MET,
      "a",
      { type: "meeting.look-together", at: { clause: "x" } },
      "clause-unknown",
    ],
    [
      "looking together at the listening in a closed round",
      MET,
      "a",
      { type: "meeting.look-together", at: { round: "x" } },
      "listening-not-open",
    ],
    ["a hand raised outside", ASKED, "a", { type: "meeting.raise-hand", up: true }, "meeting-not-in"],
  ])("[C11] there are no %s", (_, world, seat, command, code) => {
    expect(decide(world, seat, command, NOW)).toStrictEqual({ accepted: false, code });
  });

  it("[C11d] a line that one points to is a line that both know of, until either is done", () => {
    const pointed = does(MET, "a", { type: "meeting.look-together", at: { clause: LINE } });
    expect(seen(pointed, "b").inside?.focus).toStrictEqual({ clause: LINE, by: "a" });
    const done = does(pointed, "b", { type: "meeting.look-together", at: null });
    expect(seen(done, "a").inside?.focus).toBeNull();
  });

  it("[C11g] the listening in an open round can be looked at together as a line can", () => {
    const pointed = does(MET, "a", { type: "meeting.look-together", at: { round: ROUND } });
    expect(seen(pointed, "b").inside?.focus).toStrictEqual({ round: ROUND, by: "a" });
  });

  it("[C11g] turns of a listening name its exchange, and are passed by its steps alone", () => {
    expect(seen(IN_TURN, "a").inside?.turns).toStrictEqual({
      kind: "running",
      offer: LISTENING,
      speaker: "b",
      beganAt: NOW,
      endsAt: after(180_000),
      exchange: 0,
    });
    for (const seat of ["a", "b"] as const)
      expect(decide(IN_TURN, seat, { type: "meeting.pass-turn" }, NOW)).toStrictEqual({
        accepted: false,
        code: "turns-moved-on",
      });
  });

  const theirs: ListeningStep = { seat: "a", step: "answer", exchange: 0, since: after(1) };
  const again: ListeningStep = { seat: "b", step: "write-back", exchange: 1, since: null };
  it.each<readonly [string, World, Seat, MeetingCommand, RejectionCode]>([
    [
      "begin with whoever does not have its next step",
      { ...MET, step: theirs },
      "a",
      { type: "meeting.suggest-turns", ...LISTENING },
      "turns-not-valid",
    ],
    [
      "are suggested where it is finished",
      { ...MET, step: null },
      "a",
      { type: "meeting.suggest-turns", ...LISTENING },
      "turns-not-valid",
    ],
    [
      "begin where it has gone on since they were suggested",
      { ...SUGGESTED, step: theirs },
      "b",
      { type: "meeting.begin-turns", ...LISTENING },
      "turns-moved-on",
    ],
    [
      "are there to be ended once it is finished",
      { ...IN_TURN, step: null },
      "a",
      { type: "meeting.end-turns" },
      "turns-moved-on",
    ],
    [
      "go on by themselves with another exchange",
      { ...IN_TURN, step: again },
      "a",
      { type: "meeting.end-turns" },
      "turns-moved-on",
    ],
  ])("[C11g] no turns of a listening %s", (_, world, seat, command, code) => {
    expect(decide(world, seat, command, NOW)).toStrictEqual({ accepted: false, code });
  });

  it("[C11g] once it is finished, other turns can be suggested", () => {
    const finished = does({ ...IN_TURN, step: null }, "a", { type: "meeting.suggest-turns", ...OFFER });
    expect(seen(finished, "b").inside?.turns).toStrictEqual({ kind: "suggested", by: "a", offer: OFFER });
  });

  it("[C11e] where one looks is told only once one has switched it on, and only of what both may see", () => {
    const at = (world: World, command: MeetingCommand) => seen(does(world, "a", command), "b").inside?.other.place;
    const on = does(MET, "a", { type: "meeting.show-place", on: true });
    const board: MeetingCommand = { type: "meeting.be-at", place: { kind: "board" } };
    expect([
      at(MET, board),
      at(on, board),
      at(on, { type: "meeting.be-at", place: { kind: "round", round: ROUND } }),
      at(on, { type: "meeting.be-at", place: { kind: "round", round: "what-changed" } }),
      at(on, { type: "meeting.be-at", place: { kind: "listening", round: "what-changed" } }),
      at(on, { type: "meeting.be-at", place: { kind: "clause", clause: "x" } }),
      at(does(on, "a", board), { type: "meeting.show-place", on: false }),
    ]).toStrictEqual([null, { kind: "board" }, { kind: "round", round: ROUND }, null, null, null, null]);
  });

  it("[C11e] switched off and nowhere to be told look alike", () => {
    const on = does(MET, "a", { type: "meeting.show-place", on: true });
    expect(seen(does(on, "a", { type: "meeting.be-at", place: null }), "b")).toStrictEqual(seen(MET, "b"));
  });

  it("[C11f] the form of a line is told by the same consent, as a line and nothing else, and goes with it", () => {
    const form: MeetingCommand = { type: "meeting.be-at", place: { kind: "line-form", clause: LINE } };
    const on = does(MET, "a", { type: "meeting.show-place", on: true });
    const working = does(on, "a", form);
    expect(seen(working, "b").inside?.other.place).toStrictEqual({ kind: "line-form", clause: LINE });
    const without: readonly (readonly [string, World])[] = [
      ["off", does(MET, "a", form)],
      ["switched off", does(working, "a", { type: "meeting.show-place", on: false })],
      ["closed", does(working, "a", { type: "meeting.be-at", place: null })],
      ["of no line", does(on, "a", { type: "meeting.be-at", place: { kind: "line-form", clause: "x" } })],
    ];
    for (const [how, world] of without) expect([how, seen(world, "b")]).toStrictEqual([how, seen(MET, "b")]);
    const gone = after(HERE_LASTS);
    expect(seen(beat(working, "b", gone), "b", gone).inside?.other.place).toBeNull();
  });

  it("[C11e] coming in again, it is off", () => {
    const on = does(MET, "a", { type: "meeting.show-place", on: true });
    const back = does(does(on, "a", { type: "meeting.leave" }), "a", { type: "meeting.ask" });
    expect(seen(back, "a").inside?.mine.showsPlace).toBe(false);
  });
});

describe("whatever two people do", () => {
  const commands = ["meeting.ask", "meeting.take-back", "meeting.not-now", "meeting.leave"] as const;
  const step = fc.record({
    seat: fc.constantFrom<Seat>("a", "b"),
    act: fc.constantFrom("beat", "enter", ...commands),
    pass: fc.integer({ min: 0, max: 4 * 60_000 }),
  });

  it("[P12] nobody sees the other here but in a meeting that both entered and are in, and questions keep their distance", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let world = NOTHING;
        let at = 0;
        const lastAsk: { a: number; b: number } = { a: -ASK_AGAIN, b: -ASK_AGAIN };
        for (const [index, { seat, act, pass }] of steps.entries()) {
          at += pass;
          const now = after(at);
          const other = otherSeat(seat);
          if (act === "beat") world = beat(world, seat, now);
          else {
            const meeting = seen(world, seat, now).question?.meeting ?? "none";
            const command: MeetingCommand = act === "enter" ? { type: "meeting.enter", meeting } : { type: act };
            const decision = decide(world, seat, command, now, `m${index}`);
            if (!decision.accepted) continue;
            const before = world;
            world = does(world, seat, command, now, `m${index}`);
            if (act === "meeting.not-now" || act === "meeting.leave")
              expect(seen(world, other, now)).toStrictEqual(seen(before, other, now));
            if (decision.facts.some(({ type }) => type === "meeting.asked")) {
              expect(at - lastAsk[seat]).toBeGreaterThanOrEqual(ASK_AGAIN);
              lastAsk[seat] = at;
            }
            if (decision.facts.some(({ type }) => type === "meeting.begun")) {
              expect(before.meeting.asks[other]?.takenBack).toBe(false);
              lastAsk.a = lastAsk.b = -ASK_AGAIN;
            }
          }
          for (const each of ["a", "b"] as const) {
            const { inside } = seen(world, each, now);
            if (inside?.other.here !== true) continue;
            expect([world.presence.a?.meeting, world.presence.b?.meeting]).toStrictEqual([inside.id, inside.id]);
            expect(isHere(world.presence[otherSeat(each)], inside.id, now)).toBe(true);
          }
        }
      }),
    );
  });
});
