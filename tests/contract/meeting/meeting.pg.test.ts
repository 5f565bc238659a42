import { randomUUID } from "node:crypto";
import { stepOf } from "@footbridge/shared/domain/listening/turn";
import type { MeetingCommand } from "@footbridge/shared/domain/meeting/commands";
import type { Turns } from "@footbridge/shared/domain/meeting/evolve";
import { AWAY_LASTS, HERE_LASTS, SHARED_BREATH } from "@footbridge/shared/domain/meeting/presence";
import { turnsNow } from "@footbridge/shared/domain/meeting/turns";
import { NO_MEETING_VIEW } from "@footbridge/shared/domain/meeting/view";
import type { SlicesMessage } from "@footbridge/shared/protocol/views";
import { describe, expect, it } from "vitest";
import { type Couple, newCouple } from "../../support/couple.ts";
import { nextStep, openRound } from "../../support/listening.ts";
import type { Page } from "../../support/page.ts";
import type { Person } from "../../support/person.ts";
import { sealing } from "../../support/seal.ts";
import { serverWithClock } from "../../support/server-of-file.ts";

const ROUND = "own-part";

// The sessions of people last by the clock of this machine, and a start forgets those that are over.
const { server, clock } = serverWithClock(Date.now());

const isIn = (page: Page): boolean => page.meeting?.inside != null;
const seesOther = (page: Page): boolean => page.meeting?.inside?.other.here === true;

/** Whose turn it is in the listening of the round, and until when, as a page works it out of what it was sent. */
function turnOn(page: Page): Turns | null {
  return turnsNow(page.meeting?.inside?.turns ?? null, (round) => {
    const said = page.listening(round);
    return said === undefined ? null : stepOf(said.turn, said.exchanges);
  });
}

/** Lets Ana ask and Ben come. */
async function meet({ a, b }: Pick<Couple, "a" | "b">): Promise<void> {
  await a.accepted({ type: "meeting.ask" });
  await b.until("the question", (page) => page.meeting?.question != null);
  await b.accepted({ type: "meeting.enter", meeting: b.meeting?.question?.meeting ?? "" });
  for (const page of [a, b]) await page.until("the other", seesOther);
}

/** What has reached a person since, of slices. */
function slicesSince({ transcript }: Person, before: number): readonly SlicesMessage[] {
  return transcript.slice(before).flatMap(({ what, body }) => (what === "slices" ? [body as SlicesMessage] : []));
}

/** Every view of a meeting that reached a person since, without what names it. */
function meetingsSince(person: Person, before: number): readonly unknown[] {
  return slicesSince(person, before)
    .flatMap(({ slices }) => slices.filter(({ name }) => name === "meeting"))
    .map(({ view }) =>
      view !== null && "inside" in view && view.inside !== null ? { ...view.inside, id: "", since: "" } : null,
    );
}

async function placesOf(workspace: string): Promise<readonly unknown[]> {
  const rows = await server.asOwner<{ place: unknown }>(
    "select place from footbridge.meeting_presence where workspace_id = $1 order by seat",
    [workspace],
  );
  return rows.map(({ place }) => place);
}

/** Up to when somebody counts as here, in milliseconds since 1970. */
async function hereUntilOf(workspace: string, seat: "a" | "b"): Promise<number> {
  const [row] = await server.asOwner<{ here_until: Date }>(
    "select here_until from footbridge.meeting_presence where workspace_id = $1 and seat = $2",
    [workspace, seat],
  );
  return row?.here_until.getTime() ?? 0;
}

/** Seals and says ready, with nothing written. */
async function sayReady(page: Page): Promise<void> {
  for (const prompt of ["my-part", "repair-offer"])
    await page.accepted({ type: "round.save", round: ROUND, prompt, base: 0, answer: { state: "skipped" } });
  await page.accepted(sealing(ROUND));
  await page.accepted({ type: "round.say-ready", round: ROUND });
}

describe("a meeting", () => {
  it("[P12] begins when one asks and the other comes, and only then does either see that the other is here", async () => {
    const { a, b } = await newCouple(server.origin);
    expect([a.meeting, b.meeting]).toStrictEqual([NO_MEETING_VIEW, NO_MEETING_VIEW]);
    await a.accepted({ type: "meeting.ask" });
    await b.until("the question", (page) => page.meeting?.question != null);
    await a.until("one's own question", (page) => page.meeting?.askedUntil != null);
    expect([a.meeting?.inside, b.meeting?.inside, b.meeting?.question?.until]).toStrictEqual([
      null,
      null,
      a.meeting?.askedUntil,
    ]);
    await b.accepted({ type: "meeting.enter", meeting: b.meeting?.question?.meeting ?? "" });
    for (const page of [a, b]) await page.until("the other", seesOther);
    expect([a.meeting?.inside?.id, a.meeting?.question, a.meeting?.askedUntil]).toStrictEqual([
      b.meeting?.inside?.id,
      null,
      null,
    ]);
  });

  it("[P12] whoever comes while the asker has no page open sees that they are not here just now", async () => {
    const { a, b } = await newCouple(server.origin);
    await a.accepted({ type: "meeting.ask" });
    await b.until("the question", (page) => page.meeting?.question != null);
    a.close();
    await b.accepted({ type: "meeting.enter", meeting: b.meeting?.question?.meeting ?? "" });
    await b.until("the inside", isIn);
    expect(b.meeting?.inside?.other).toStrictEqual({ here: false, hand: false, place: null });
  });

  it("[P12c] outside of one, whatever the other opens, closes, loads or asks for again reaches nobody", async () => {
    const { a, ana, ben, workspace } = await newCouple(server.origin);
    // A question that stands is no meeting yet.
    await a.accepted({ type: "meeting.ask" });
    await a.until("one's own question", (page) => page.meeting?.askedUntil != null);
    const [before, seen] = [ana.transcript.length, a.held()];
    for (let pages = 0; pages < 3; pages += 1) {
      const page = await ben.connect(workspace);
      page.refresh();
      await page.accepted({ type: "visit.seen", upTo: "2030-01-01T00:00:00.000Z" });
      page.close();
    }
    expect([ana.transcript.length, a.held()]).toStrictEqual([before, seen]);
    const presence = await server.asOwner(
      "select seat, here_until from footbridge.meeting_presence where workspace_id = $1",
      [workspace],
    );
    expect(presence).toStrictEqual([{ seat: "a", here_until: null }]);
  });

  it("[P12c] whoever has left one is sent nothing, whatever the other does in it, and when they come back to it", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, ben, workspace } = couple;
    await meet(couple);
    await b.accepted({ type: "meeting.leave" });
    await b.until("no meeting", (page) => !isIn(page));
    const before = ben.transcript.length;
    await a.accepted({ type: "meeting.raise-hand", up: true });
    await a.accepted({ type: "meeting.show-place", on: true });
    await a.accepted({ type: "meeting.be-at", place: { kind: "board" } });
    a.close();
    clock.advance(HERE_LASTS);
    const left = await hereUntilOf(workspace, "a");
    const again = await ana.connect(workspace);
    await expect.poll(() => hereUntilOf(workspace, "a")).toBeGreaterThan(left);
    const words = { kind: "text", text: "We begin slowly." } as const;
    const { clause = "" } = await again.accepted({ type: "clause.propose", section: "purpose", words });
    await b.until("the line", (page) => page.clause(clause) !== undefined);
    const names = slicesSince(ben, before).flatMap(({ slices }) => slices.map(({ name }) => name));
    expect(names).toStrictEqual(["board", "clause", "agreement"]);
  });

  it("[P12a] not now goes from all pages of the one who says it, and reaches the asker in no way", async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    const second = await ben.connect(workspace);
    await a.accepted({ type: "meeting.ask" });
    for (const page of [b, second]) await page.until("the question", (each) => each.meeting?.question != null);
    await a.until("one's own question", (page) => page.meeting?.askedUntil != null);
    const before = ana.transcript.length;
    await b.accepted({ type: "meeting.not-now" });
    for (const page of [b, second]) await page.until("no question", (each) => each.meeting?.question === null);
    expect(ana.transcript.length).toBe(before);
    clock.running = false;
    const asked = {
      askedUntil: a.meeting?.askedUntil,
      askAgainAt: a.meeting?.askAgainAt,
      question: null,
      inside: null,
    };
    expect((await ana.connect(workspace)).meeting).toStrictEqual(asked);
    clock.running = true;
  });

  it("[P12a] two who ask at the same moment meet", async () => {
    const { a, b } = await newCouple(server.origin);
    await Promise.all([a, b].map((page) => page.accepted({ type: "meeting.ask" })));
    for (const page of [a, b]) await page.until("the other", seesOther);
    expect(a.meeting?.inside?.id).toBe(b.meeting?.inside?.id);
  });

  it("[P12b] a leave, a closed page and a lost line look alike to the other, in everything and in its order", async () => {
    const ways: readonly ((page: Page) => unknown)[] = [
      (page) => page.accepted({ type: "meeting.leave" }),
      (page) => page.close(),
    ];
    const stories: unknown[] = [];
    for (const leave of ways) {
      const couple = await newCouple(server.origin);
      const { a, b, ben } = couple;
      await meet(couple);
      await a.accepted({ type: "meeting.show-place", on: true });
      await a.accepted({ type: "meeting.be-at", place: { kind: "board" } });
      await a.accepted({ type: "meeting.raise-hand", up: true });
      await b.until("the hand", (page) => page.meeting?.inside?.other.hand === true);
      const before = ben.transcript.length;
      await leave(a);
      expect(ben.transcript.length).toBe(before);
      clock.advance(HERE_LASTS);
      await b.until("not here", (page) => isIn(page) && !seesOther(page));
      clock.advance(AWAY_LASTS);
      await b.until("over", (page) => !isIn(page));
      stories.push(meetingsSince(ben, before));
    }
    expect(stories[0]).toStrictEqual(stories[1]);
    expect(stories[0]).toHaveLength(2);
  });

  it("[P12b] whoever has gone is shown as gone from the moment at which they are", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, workspace } = couple;
    await meet(couple);
    a.close();
    clock.running = false;
    await b.accepted({ type: "meeting.raise-hand", up: true });
    clock.advance((await hereUntilOf(workspace, "a")) - clock.inputs.now().getTime());
    await b.until("not here", (page) => isIn(page) && !seesOther(page));
    clock.running = true;
  });

  it("[P12b] a reload, another page of the same person, and a server that starts anew are no absence", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, ben, workspace } = couple;
    await meet(couple);
    const before = ben.transcript.length;
    clock.running = false;
    const again = await ana.connect(workspace);
    a.close();
    again.close();
    const third = await ana.connect(workspace);
    await third.until("the other", seesOther);
    expect(meetingsSince(ben, before)).toStrictEqual([]);
    await server.restart();
    clock.running = true;
    const [mine, theirs] = [await ana.connect(workspace), await ben.connect(workspace)];
    for (const page of [mine, theirs]) await page.until("the other", seesOther);
    expect(mine.meeting?.inside?.since).toBe(b.meeting?.inside?.since);
  });

  it("[P12] ends with a space that both agree on, and none can be asked for in one", async () => {
    const couple = await newCouple(server.origin);
    const { a, b } = couple;
    await meet(couple);
    const until = new Date(clock.inputs.now().getTime() + 21 * 24 * 60 * 60 * 1000).toISOString();
    await a.accepted({ type: "space.propose", until });
    await b.until("the proposal", (page) => page.space?.proposed.theirs === until);
    await b.accepted({ type: "space.agree", until });
    for (const page of [a, b]) await page.until("no meeting", (each) => !isIn(each));
    expect([a.meeting, b.meeting]).toStrictEqual([NO_MEETING_VIEW, NO_MEETING_VIEW]);
    const ack = await a.send({ type: "meeting.ask" });
    expect(ack).toMatchObject({ ok: false, refusal: { code: "space-running" } });
  });

  it("[P12] [C13] rests with a pause in one message, the same for both, whoever was in a meeting or in none", async () => {
    const pausing = async (before: (couple: Couple) => Promise<unknown>): Promise<readonly unknown[]> => {
      const couple = await newCouple(server.origin);
      const { a, b, ana, ben } = couple;
      await before(couple);
      await b.accepted({ type: "pause.begin" });
      for (const page of [a, b]) await page.until("the pause", (each) => each.pause?.since != null);
      expect([a.meeting, b.meeting]).toStrictEqual([NO_MEETING_VIEW, NO_MEETING_VIEW]);
      expect(await a.send({ type: "meeting.ask" })).toMatchObject({ ok: false, refusal: { code: "pause-running" } });
      return [ana, ben].map((person) =>
        slicesSince(person, 0)
          .filter(({ slices }) => slices.some(({ name, view }) => name === "pause" && view.since !== null))
          .map(({ slices }) => slices.map(({ name, view }) => (name === "meeting" ? view : name))),
      );
    };
    const alike = [[["pause", NO_MEETING_VIEW]], [["pause", NO_MEETING_VIEW]]];
    expect(await pausing(meet)).toStrictEqual(alike);
    expect(await pausing(({ a }) => a.accepted({ type: "meeting.ask" }))).toStrictEqual(alike);
    expect(await pausing(async () => {})).toStrictEqual(alike);
    const left = async (couple: Couple): Promise<void> => {
      await meet(couple);
      await couple.a.accepted({ type: "meeting.leave" });
    };
    expect(await pausing(left)).toStrictEqual(alike);
  });

  it("[P12] writes nothing into the log, and moves no version", async () => {
    const couple = await newCouple(server.origin);
    const { workspace, a, b } = couple;
    const log = () =>
      server.asOwner(
        `select w.version, w.state, (select count(*)::int from footbridge.facts f where f.workspace_id = w.id) as facts
         from footbridge.workspaces w where id = $1`,
        [workspace],
      );
    const before = await log();
    await meet(couple);
    const commands: readonly MeetingCommand[] = [
      { type: "meeting.raise-hand", up: true },
      { type: "meeting.suggest-turns", minutes: 3, first: "a", round: null },
    ];
    for (const command of commands) await a.accepted(command);
    await b.accepted({ type: "meeting.begin-turns", minutes: 3, first: "a", round: null });
    for (const page of [a, b]) await page.accepted({ type: "meeting.leave" });
    expect(await log()).toStrictEqual(before);
  });
});

describe("in a meeting", () => {
  it("[C11a] turns run by moments of the server, which are the same on both screens", async () => {
    const couple = await newCouple(server.origin);
    const { a, b } = couple;
    await meet(couple);
    const offer = { minutes: 3, first: "b", round: null } as const;
    await a.accepted({ type: "meeting.suggest-turns", ...offer });
    await b.until("the suggestion", (page) => page.meeting?.inside?.turns?.kind === "suggested");
    await b.accepted({ type: "meeting.begin-turns", ...offer });
    for (const page of [a, b]) await page.until("the turn", (each) => each.meeting?.inside?.turns?.kind === "running");
    const turns = a.meeting?.inside?.turns;
    expect(b.meeting?.inside?.turns).toStrictEqual(turns);
    if (turns?.kind !== "running") throw new Error("no turn");
    expect(Date.parse(turns.endsAt) - Date.parse(turns.beganAt)).toBe(180_000);
  });

  it("[C11b] [C1] a round that both are ready for opens at one moment, told together with the words and never before", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, ben } = couple;
    await meet(couple);
    await sayReady(a);
    const before = { ana: ana.transcript.length, ben: ben.transcript.length };
    expect(b.meeting?.inside?.opening).toBeNull();
    await sayReady(b);
    for (const page of [a, b]) await page.until("the reveal", (each) => each.round(ROUND)?.revealed != null);
    const opening = a.meeting?.inside?.opening;
    expect(b.meeting?.inside?.opening).toStrictEqual(opening);
    expect([
      opening?.round,
      Date.parse(opening?.at ?? "") - Date.parse(a.round(ROUND)?.revealed?.at ?? ""),
    ]).toStrictEqual([ROUND, SHARED_BREATH]);
    for (const [person, since] of [
      [ana, before.ana],
      [ben, before.ben],
    ] as const) {
      // The message that has the words has the moment as well, so that no page shows them early.
      const bringing = slicesSince(person, since).filter(({ slices }) =>
        slices.some((slice) => slice.name === "round" && slice.view.revealed !== null),
      );
      expect(bringing[0]?.slices.some((slice) => slice.name === "meeting" && slice.view.inside?.opening != null)).toBe(
        true,
      );
    }
  });

  it("[C11b] outside of one a round opens as ever", async () => {
    const { a, b, workspace } = await newCouple(server.origin);
    for (const page of [a, b]) await sayReady(page);
    for (const page of [a, b]) await page.until("the reveal", (each) => each.round(ROUND)?.revealed != null);
    expect(await server.asOwner("select from footbridge.meetings where workspace_id = $1", [workspace])).toStrictEqual(
      [],
    );
  });

  it("[C11c] the server says what time it is", async () => {
    const { a } = await newCouple(server.origin);
    const [first, second] = [await a.askTime(), await a.askTime()];
    expect([Number.isInteger(first), second > first]).toStrictEqual([true, true]);
  });

  it("[C11d] a line that is pointed to is told as a line, and moves nothing else", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ben } = couple;
    await meet(couple);
    const words = { kind: "text", text: "We begin slowly." } as const;
    const { clause = "" } = await a.accepted({ type: "clause.propose", section: "purpose", words });
    await b.until("the line", (page) => page.clause(clause) !== undefined);
    const before = ben.transcript.length;
    await a.accepted({ type: "meeting.look-together", at: { clause } });
    await b.until("the line to look at", (page) => page.meeting?.inside?.focus != null);
    expect(b.meeting?.inside?.focus).toStrictEqual({ clause, by: "a" });
    expect(slicesSince(ben, before).flatMap(({ slices }) => slices.map(({ name }) => name))).toStrictEqual(["meeting"]);
    expect(await a.send({ type: "meeting.look-together", at: { clause: randomUUID() } })).toMatchObject({ ok: false });

    // One that was taken back is no line any more.
    const digest = a.clause(clause)?.versions[0]?.digest ?? "";
    await a.accepted({ type: "clause.withdraw", clause, digest });
    expect(await b.send({ type: "meeting.look-together", at: { clause } })).toMatchObject({
      ok: false,
      refusal: { code: "clause-unknown" },
    });
  });

  it("[C11e] where one looks is shown only while one has it on, and kept no longer than the meeting", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, workspace } = couple;
    await meet(couple);
    const board: MeetingCommand = { type: "meeting.be-at", place: { kind: "board" } };
    await a.accepted(board);
    expect(await placesOf(workspace)).toStrictEqual([null, null]);
    await a.accepted({ type: "meeting.show-place", on: true });
    await a.accepted(board);
    await b.until("the place", (page) => page.meeting?.inside?.other.place?.kind === "board");
    await a.accepted({ type: "meeting.be-at", place: { kind: "round", round: ROUND } });
    await b.until("no place", (page) => page.meeting?.inside?.other.place === null);
    await a.accepted(board);
    a.close();
    clock.advance(HERE_LASTS + AWAY_LASTS);
    await b.until("over", (page) => !isIn(page));
    await expect.poll(() => placesOf(workspace)).toStrictEqual([null, null]);
  });

  it("[C11f] that one works on a line is told as that line while its form is open, and kept no longer", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ben, workspace } = couple;
    await meet(couple);
    const words = { kind: "text", text: "We begin slowly." } as const;
    const { clause = "" } = await a.accepted({ type: "clause.propose", section: "purpose", words });
    await b.until("the line", (page) => page.clause(clause) !== undefined);
    await a.accepted({ type: "meeting.show-place", on: true });
    const before = ben.transcript.length;
    const form: MeetingCommand = { type: "meeting.be-at", place: { kind: "line-form", clause } };
    await a.accepted(form);
    await b.until("the form", (page) => page.meeting?.inside?.other.place?.kind === "line-form");
    expect(b.meeting?.inside?.other).toStrictEqual({ here: true, hand: false, place: { kind: "line-form", clause } });
    await a.accepted({ type: "meeting.be-at", place: { kind: "clause", clause } });
    await b.until("no form", (page) => page.meeting?.inside?.other.place?.kind === "clause");
    await a.accepted(form);
    await b.until("the form", (page) => page.meeting?.inside?.other.place?.kind === "line-form");
    expect(new Set(slicesSince(ben, before).flatMap(({ slices }) => slices.map(({ name }) => name)))).toStrictEqual(
      new Set(["meeting"]),
    );
    await a.accepted({ type: "meeting.leave" });
    clock.advance(HERE_LASTS);
    await b.until("not here", (page) => isIn(page) && !seesOther(page));
    expect(b.meeting?.inside?.other).toStrictEqual({ here: false, hand: false, place: null });
    clock.advance(AWAY_LASTS);
    await b.until("over", (page) => !isIn(page));
    await expect.poll(() => placesOf(workspace)).toStrictEqual([null, null]);
  });

  it("[C11f] where it is switched off, working on a line reaches the other in nothing, and is kept nowhere", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ben, workspace } = couple;
    await meet(couple);
    const words = { kind: "text", text: "We begin slowly." } as const;
    const { clause = "" } = await a.accepted({ type: "clause.propose", section: "purpose", words });
    await b.until("the line", (page) => page.clause(clause) !== undefined);
    const [before, seen] = [ben.transcript.length, b.held()];
    for (const place of [{ kind: "line-form", clause } as const, null])
      await a.accepted({ type: "meeting.be-at", place });
    // What Ana does next comes to Ben after whatever came before it.
    await a.accepted({ type: "clause.propose", section: "purpose", words: { ...words, text: "And stop early." } });
    await b.until("what comes after", (page) => page.held() !== seen && slicesSince(ben, before).length > 0);
    expect(slicesSince(ben, before).flatMap(({ slices }) => slices.map(({ name }) => name))).toStrictEqual([
      "board",
      "clause",
      "agreement",
    ]);
    expect(await placesOf(workspace)).toStrictEqual([null, null]);
  });

  it("[C11g] [C9] both go through a listening together: the turn is whoever's the next step is, and ends with the exchange", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, ben, workspace } = couple;
    const pages = { a, b };
    await openRound(pages, ROUND);
    await meet(couple);
    const offer = { minutes: 3, first: "b", round: ROUND } as const;
    expect(await a.send({ type: "meeting.suggest-turns", ...offer, first: "a" })).toMatchObject({ ok: false });
    await a.accepted({ type: "meeting.suggest-turns", ...offer });
    await b.until("the suggestion", (page) => page.meeting?.inside?.turns?.kind === "suggested");
    await b.accepted({ type: "meeting.begin-turns", ...offer });
    for (const page of [a, b]) await page.until("the turn", (each) => each.meeting?.inside?.turns?.kind === "running");
    const told: unknown[] = [];
    for (;;) {
      const said = a.listening(ROUND);
      if (said === undefined) throw new Error("the round is not open");
      const turns = turnOn(a);
      // A page that is opened now says the same as the one that has been there all along, and as the other's.
      const fresh = await ana.connect(workspace);
      expect([turnOn(b), turnOn(fresh)]).toStrictEqual([turns, turns]);
      fresh.close();
      told.push(turns?.kind === "running" ? [turns.speaker, said.turn?.step] : turns);
      if (said.turn === null) break;
      const before = ben.transcript.length;
      const { seat, command } = nextStep(said);
      await pages[seat].accepted(command);
      const after = JSON.stringify(said.turn);
      for (const page of [a, b])
        await page.until("the next step", (each) => JSON.stringify(each.listening(ROUND)?.turn) !== after);
      // Whose turn it is comes with the step itself, and in no other message.
      expect(slicesSince(ben, before).flatMap(({ slices }) => slices.map(({ name }) => name))).toStrictEqual([
        "listening",
      ]);
    }
    expect(told).toStrictEqual([
      ["b", "write-back"],
      ["a", "answer"],
      ["b", "reply"],
      ["a", "write-back"],
      ["b", "answer"],
      ["a", "reply"],
      null,
    ]);
  });

  it("[C11g] the listening in an open round is pointed to as a line is, and moves nothing else", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ben } = couple;
    await meet(couple);
    expect(await a.send({ type: "meeting.look-together", at: { round: ROUND } })).toMatchObject({ ok: false });
    await openRound({ a, b }, ROUND);
    const before = ben.transcript.length;
    await a.accepted({ type: "meeting.look-together", at: { round: ROUND } });
    await b.until("the listening to look at", (page) => page.meeting?.inside?.focus != null);
    expect(b.meeting?.inside?.focus).toStrictEqual({ round: ROUND, by: "a" });
    expect(slicesSince(ben, before).flatMap(({ slices }) => slices.map(({ name }) => name))).toStrictEqual(["meeting"]);
  });
});
