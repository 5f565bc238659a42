import { fold } from "@footbridge/shared/domain/fold";
import { mayInSpace } from "@footbridge/shared/domain/space/silence";
import type { Command } from "@footbridge/shared/protocol/commands";
import { describe, expect, it } from "vitest";
import { type Couple, newCouple } from "../../support/couple.ts";
import { logOf } from "../../support/fact-log.ts";
import type { Page } from "../../support/page.ts";
import type { Person } from "../../support/person.ts";
import { sealing } from "../../support/seal.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { WELL_FORMED } from "../wall/well-formed.ts";

const DAY = 24 * 60 * 60 * 1000;
const ROUND = "own-part";

const { server, clock } = serverWithClock();

const inDays = (days: number): string => new Date(clock.inputs.now().getTime() + days * DAY).toISOString();

const ENDED = { name: "space", view: { proposed: { mine: null, theirs: null }, running: null } };

/** Moves the clock past an end. */
function passOver(until: string): void {
  clock.advance(Date.parse(until) - clock.inputs.now().getTime() + 60_000);
}

/** How much has reached a person so far. */
const reached = ({ transcript }: Person): number => transcript.length;

/** Lets both agree on a space that Ana proposes. @returns its end */
async function beginSpace({ a, b }: Couple, days = 21): Promise<string> {
  const until = inDays(days);
  await a.accepted({ type: "space.propose", until });
  await b.until("the proposal", (page) => page.space?.proposed.theirs === until);
  await b.accepted({ type: "space.agree", until });
  for (const page of [a, b]) await page.until("the space", (each) => each.space?.running?.until === until);
  return until;
}

/** Writes what a seal needs, and seals. */
async function seal(page: Page): Promise<void> {
  for (const prompt of ["my-part", "repair-offer"])
    await page.accepted({ type: "round.save", round: ROUND, prompt, base: 0, answer: { state: "skipped" } });
  await page.accepted(sealing(ROUND));
}

describe("a space", () => {
  it("[C8] begins when both have agreed on its end, and both see it", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, workspace } = couple;
    const until = await beginSpace(couple);
    const agreed = (await logOf(server, workspace)).find(({ type }) => type === "space.agreed");
    const view = { proposed: { mine: null, theirs: null }, running: { since: agreed?.at ?? "", until } };
    expect([a.space, b.space]).toStrictEqual([view, view]);
  });

  it("[C8] that is proposed may be left unanswered, and taken back", async () => {
    const { a, b } = await newCouple(server.origin);
    await a.accepted({ type: "space.propose", until: inDays(14) });
    await b.until("the proposal", (page) => page.space?.proposed.theirs !== null);
    await a.accepted({ type: "space.take-back" });
    const none = { proposed: { mine: null, theirs: null }, running: null };
    await b.until("nothing again", (page) => page.space?.proposed.theirs === null);
    await a.until("nothing again", (page) => page.space?.proposed.mine === null);
    expect([a.space, b.space]).toStrictEqual([none, none]);
  });

  it("[C8b] is made longer by either alone, and the other's open page is not called", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ben, workspace } = couple;
    const until = await beginSpace(couple);
    const later = inDays(40);
    const before = reached(ben);
    await a.accepted({ type: "space.lengthen", until: later });
    await a.until("the new end", (page) => page.space?.running?.until === later);
    const again = await ben.connect(workspace);
    await again.ready();
    expect([b.space?.running?.until, again.space?.running?.until]).toStrictEqual([until, later]);
    // All that came to Ben is the fresh view that the new page of his own asked for.
    expect(ben.transcript.slice(before).map(({ via, what }) => [via, what])).toStrictEqual([["socket", "slices"]]);
  });

  it("[C8a] while it runs, no command of either makes anything that the other sees", async () => {
    const couple = await newCouple(server.origin);
    const { a, ana, ben, workspace } = couple;
    await beginSpace(couple);
    const { length } = await logOf(server, workspace);
    const before = reached(ben);
    await seal(a);
    const types = Object.keys(WELL_FORMED) as readonly Command["type"][];
    for (const type of types) {
      // Leaving ends it all, and waits for nothing (C18c).
      if (type === "workspace.leave") continue;
      const ack = await a.send(WELL_FORMED[type]);
      if (!mayInSpace(type))
        expect([type, ack.ok ? "accepted" : ack.refusal.code]).toStrictEqual([type, "space-running"]);
    }
    (await ana.connect(workspace)).close();
    await a.accepted({ type: "visit.seen", upTo: inDays(0) });
    expect([(await logOf(server, workspace)).length, reached(ben)]).toStrictEqual([length, before]);
  });

  it("[C8c] seals and readinesses that are given while it runs are settled when it is over, dated with its end", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, ben, workspace } = couple;
    const until = await beginSpace(couple);
    const before = await logOf(server, workspace);
    for (const page of [a, b]) await seal(page);
    for (const page of [a, b]) await page.accepted({ type: "round.say-ready", round: ROUND });
    for (const page of [a, b])
      await page.until("one's own readiness", (each) => each.round(ROUND)?.mine.ready === true);
    // A visit meanwhile finds nothing to settle either.
    for (const person of [ana, ben]) (await person.connect(workspace)).close();
    expect(await logOf(server, workspace)).toStrictEqual(before);
    expect([a, b].map((page) => [page.round(ROUND)?.bothSealed, page.round(ROUND)?.revealed])).toStrictEqual([
      [false, null],
      [false, null],
    ]);

    passOver(until);
    clock.advance(5 * DAY);
    for (const page of [b, a]) {
      page.refresh();
      await page.until("the reveal", (each) => each.round(ROUND)?.revealed != null);
      await page.until("the end of the space", (each) => each.space?.running === null);
    }
    const log = await logOf(server, workspace);
    expect(log.slice(before.length).map(({ type, at }) => [type, at])).toStrictEqual([
      ["round.both-sealed", until],
      ["round.revealed", until],
      ["space.ended", until],
    ]);
    expect([a.round(ROUND)?.revealed?.at, b.round(ROUND)?.revealed?.at]).toStrictEqual([until, until]);
    const [row] = await server.asOwner<{ state: unknown }>("select state from footbridge.workspaces where id = $1", [
      workspace,
    ]);
    expect(JSON.parse(JSON.stringify(fold(log)))).toStrictEqual(row?.state);
  });

  it("[C8c] a seal that was taken back while it ran is told when it is over", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, workspace } = couple;
    for (const page of [a, b]) await seal(page);
    await b.until("both sealed", (page) => page.round(ROUND)?.bothSealed === true);
    const until = await beginSpace(couple);
    await a.accepted({ type: "round.take-seal-back", round: ROUND });
    (await ana.connect(workspace)).close();
    expect(b.round(ROUND)?.bothSealed).toBe(true);
    passOver(until);
    (await ana.connect(workspace)).close();
    b.refresh();
    await b.until("not both any more", (page) => page.round(ROUND)?.bothSealed === false);
  });

  it("[C8c] the first command after its end finds it over, whoever gives it and however often", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, workspace } = couple;
    const until = await beginSpace(couple);
    passOver(until);
    const propose = (text: string): Command => ({
      type: "clause.propose",
      section: "purpose",
      words: { kind: "text", text },
    });
    await Promise.all([a, b, a, b].map((page, n) => page.accepted(propose(`line ${n}`))));
    const types = (await logOf(server, workspace)).map(({ type }) => type);
    expect(types.filter((type) => type === "space.ended")).toStrictEqual(["space.ended"]);
    expect(types.slice(types.indexOf("space.agreed") + 1)).toStrictEqual([
      "space.ended",
      "clause.proposed",
      "clause.proposed",
      "clause.proposed",
      "clause.proposed",
    ]);
    // A page that was shown the time apart sees its end with the first thing that it asks for.
    for (const page of [a, b]) await page.until("the end", (each) => each.space?.running === null);
  });

  it("[C8c] its end calls nobody: each finds it when they ask, and never when the other came", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, ben, workspace } = couple;
    const other = await ben.connect(workspace);
    const until = await beginSpace(couple);
    for (const page of [a, b]) await seal(page);
    for (const page of [b, other])
      await page.until("one's own seal", (each) => each.round(ROUND)?.mine.sealed === true);
    passOver(until);
    const before = reached(ben);
    const mirror = () => ben.ask("GET", `/api/workspaces/${workspace}/mirror`);
    (await ana.connect(workspace)).close();
    await a.accepted({ type: "round.say-ready", round: ROUND });
    await a.until("the end, on the page of who acted", (page) => page.space?.running === null);
    // Nothing came to Ben meanwhile, and now what he asked for.
    expect(reached(ben)).toBe(before);
    expect(await mirror()).toMatchObject({ slices: expect.arrayContaining([ENDED]) });
    await b.accepted({ type: "visit.seen", upTo: inDays(0) });
    await b.until("the end", (page) => page.space?.running === null && page.round(ROUND)?.bothSealed === true);
    expect([other.space?.running?.until, other.round(ROUND)?.bothSealed]).toStrictEqual([until, false]);
  });

  it("[C8c] the mirror finds it over as well, whoever came first", async () => {
    const couple = await newCouple(server.origin);
    const until = await beginSpace(couple);
    passOver(until);
    expect(await couple.ben.ask("GET", `/api/workspaces/${couple.workspace}/mirror`)).toMatchObject({
      slices: expect.arrayContaining([ENDED]),
    });
  });

  it("[C8c] nothing that is written down at its end says who came first afterwards", async () => {
    const couple = await newCouple(server.origin);
    const { ana, workspace } = couple;
    const until = await beginSpace(couple);
    passOver(until);
    clock.advance(3 * DAY);
    (await ana.connect(workspace)).close();
    expect((await logOf(server, workspace)).at(-1)).toStrictEqual({ type: "space.ended", at: until });
  });
});

describe("what happened since one was here", () => {
  it("[P9] is told to the one who comes back, up to when they say that they have seen it", async () => {
    const { a, b, ben, workspace } = await newCouple(server.origin);
    const since = async () => {
      const page = await ben.connect(workspace);
      await page.ready();
      page.close();
      return page.since;
    };
    expect(b.since?.seenAt).toBeNull();
    await b.accepted({ type: "visit.seen", upTo: inDays(0) });
    clock.advance(21 * DAY);
    await a.accepted({ type: "clause.propose", section: "pace", words: { kind: "text", text: "Slowly." } });
    await b.until("the clause", (page) => page.clauses().length === 1);
    const found = await since();
    const [clause] = b.clauses();
    expect(found?.happened).toStrictEqual([
      {
        type: "clause.proposed",
        at: (await logOf(server, workspace)).at(-1)?.at,
        whose: "theirs",
        round: null,
        clause: clause?.id,
        section: "pace",
      },
    ]);
    await b.accepted({ type: "visit.seen", upTo: found?.asOf ?? "" });
    const after = await since();
    expect([after?.seenAt, after?.happened]).toStrictEqual([found?.asOf, []]);
  });

  it("[P9] saying that one has seen it reaches nobody and is no fact", async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    const before = [reached(ana), await logOf(server, workspace)];
    await b.accepted({ type: "visit.seen", upTo: inDays(0) });
    expect([reached(ana), await logOf(server, workspace)]).toStrictEqual(before);
    const fresh = await ana.connect(workspace);
    await fresh.ready();
    expect(fresh.since?.seenAt).toBeNull();
    expect(ben.transcript.at(-1)?.what).toBe("ack");
    expect(a.connected).toBe(true);
  });
});
