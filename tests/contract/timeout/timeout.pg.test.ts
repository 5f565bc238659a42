import { fold } from "@footbridge/shared/domain/fold";
import { minutesAfter } from "@footbridge/shared/domain/timeout/decide";
import { mayInTimeout } from "@footbridge/shared/domain/timeout/meanwhile";
import { describe, expect, it } from "vitest";
import { type Couple, newCouple } from "../../support/couple.ts";
import { logOf } from "../../support/fact-log.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { expectAllToWait } from "./all-to-wait.ts";

const MINUTE = 60_000;

// The sessions of people last by the clock of this machine, and a start forgets those that are over.
const { server, clock } = serverWithClock(Date.now());

/** Lets Ben call a time-out. @returns its beginning and its end */
async function beginTimeout({ a, b }: Couple): Promise<{ readonly since: string; readonly until: string }> {
  await b.accepted({ type: "timeout.begin" });
  for (const page of [a, b]) await page.until("the time-out", (each) => each.timeout?.running != null);
  const { since = "", until = "" } = a.timeout?.running ?? {};
  return { since, until };
}

/** Moves the clock past an end. */
function passOver(until: string): void {
  clock.advance(Date.parse(until) - clock.inputs.now().getTime() + MINUTE);
}

const NEITHER = { mine: false, theirs: false };

describe("a time-out", () => {
  it("[C12] begins on both screens with one press of either, and says to neither who pressed", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, workspace } = couple;
    const { since, until } = await beginTimeout(couple);
    const [begun] = (await logOf(server, workspace)).slice(-1);
    expect([begun?.type, begun?.at]).toStrictEqual(["timeout.begun", since]);
    expect(until).toBe(new Date(Math.ceil((Date.parse(since) + 20 * MINUTE) / MINUTE) * MINUTE).toISOString());
    const [ofA, ofB] = [a, b].map((page) => ({ ...page.timeout?.running, asOf: "" }));
    expect(ofA).toStrictEqual(ofB);
    expect(ofA).toStrictEqual({
      since,
      until,
      atMost: new Date(Math.ceil((Date.parse(since) + 24 * 60 * MINUTE) / MINUTE) * MINUTE).toISOString(),
      asOf: "",
      sooner: NEITHER,
      mayWish: true,
      first: NEITHER,
    });
  });

  it("[C12] lasts as long as both agreed on, whoever calls it", async () => {
    const couple = await newCouple(server.origin);
    const { a, b } = couple;
    const words = { kind: "term", term: "time-out-length", value: { kind: "length", amount: 45 } } as const;
    const { clause = "" } = await a.accepted({ type: "clause.propose", section: "time-out", words });
    await b.until("the line", (page) => page.clause(clause) !== undefined);
    const digest = b.clause(clause)?.versions[0]?.digest ?? "";
    await a.accepted({ type: "clause.say-yes", clause, digest });
    await b.accepted({ type: "clause.say-yes", clause, digest });
    const { since, until } = await beginTimeout(couple);
    expect(until).toBe(new Date(Math.ceil((Date.parse(since) + 45 * MINUTE) / MINUTE) * MINUTE).toISOString());
  });

  it("[C12] is made longer by one, and ends sooner only with both", async () => {
    const couple = await newCouple(server.origin);
    const { a, b } = couple;
    const { since, until } = await beginTimeout(couple);
    const later = minutesAfter(until, 20);
    await a.accepted({ type: "timeout.extend", until: later });
    await b.until("the new end", (page) => page.timeout?.running?.until === later);
    await a.accepted({ type: "timeout.wish-sooner", since, wish: true });
    await b.until("the wish", (page) => page.timeout?.running?.sooner.theirs === true);
    await a.accepted({ type: "timeout.wish-sooner", since, wish: false });
    await b.until("no wish", (page) => page.timeout?.running?.sooner.theirs === false);
    await b.accepted({ type: "timeout.go-first", since, going: true });
    await b.accepted({ type: "timeout.wish-sooner", since, wish: true });
    await a.until("the wish", (page) => page.timeout?.running?.sooner.theirs === true);
    await a.accepted({ type: "timeout.come-back", since });
    for (const page of [a, b]) await page.until("the end", (each) => each.timeout?.running === null);
    const at = (await logOf(server, couple.workspace)).at(-1)?.at;
    expect([a.timeout, b.timeout]).toStrictEqual([
      { running: null, over: { at, sooner: true, first: { mine: false, theirs: true } } },
      { running: null, over: { at, sooner: true, first: { mine: true, theirs: false } } },
    ]);
  });

  it("[C12a] lets everything wait that is done together, and nothing that is one's own or taken back", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, workspace } = couple;
    const words = { kind: "text", text: "We begin slowly." } as const;
    const { clause = "" } = await a.accepted({ type: "clause.propose", section: "purpose", words });
    await b.until("the line", (page) => page.clause(clause) !== undefined);
    const digest = b.clause(clause)?.versions[0]?.digest ?? "";
    await b.accepted({ type: "clause.say-yes", clause, digest });
    await beginTimeout(couple);
    const { length } = await logOf(server, workspace);
    await expectAllToWait(a, mayInTimeout, "timeout-running");
    await a.accepted({
      type: "round.save",
      round: "own-part",
      prompt: "my-part",
      base: 0,
      answer: { state: "answered", value: { kind: "text", text: "What I write while it is quiet." } },
    });
    expect((await logOf(server, workspace)).length).toBe(length);
    await b.accepted({ type: "clause.take-yes-back", clause, digest });
    expect((await logOf(server, workspace)).at(-1)?.type).toBe("clause.yes-taken-back");
  });

  it("[C12b] outlives the server, and is over at its time although nobody was there", async () => {
    const couple = await newCouple(server.origin);
    const { ana, ben, workspace } = couple;
    const { since, until } = await beginTimeout(couple);
    await couple.b.accepted({ type: "timeout.go-first", since, going: true });
    await server.restart();
    const [a, b] = [await ana.connect(workspace), await ben.connect(workspace)];
    for (const page of [a, b]) await page.ready();
    expect([a, b].map((page) => [page.timeout?.running?.since, page.timeout?.running?.until])).toStrictEqual([
      [since, until],
      [since, until],
    ]);
    const before = await logOf(server, workspace);
    const reached = ben.transcript.length;
    passOver(until);
    a.refresh();
    await a.until("the end", (page) => page.timeout?.over != null);
    expect(a.timeout).toStrictEqual({
      running: null,
      over: { at: until, sooner: false, first: { mine: false, theirs: true } },
    });
    // That Ana was here is in nothing: not in the log, and not on Ben's page.
    expect([await logOf(server, workspace), ben.transcript.length]).toStrictEqual([before, reached]);
    await a.accepted({ type: "clause.propose", section: "purpose", words: { kind: "text", text: "We begin again." } });
    const log = await logOf(server, workspace);
    const [row] = await server.asOwner<{ state: unknown }>("select state from footbridge.workspaces where id = $1", [
      workspace,
    ]);
    expect(JSON.parse(JSON.stringify(fold(log)))).toStrictEqual(row?.state);
  });

  it("[C12] two who press at once get one time-out", async () => {
    const { a, b, workspace } = await newCouple(server.origin);
    const acks = await Promise.all([a.send({ type: "timeout.begin" }), b.send({ type: "timeout.begin" })]);
    expect(acks.map((ack) => (ack.ok ? "accepted" : ack.refusal.code)).sort()).toStrictEqual([
      "accepted",
      "timeout-running",
    ]);
    expect((await logOf(server, workspace)).filter(({ type }) => type === "timeout.begun").length).toBe(1);
  });
});
