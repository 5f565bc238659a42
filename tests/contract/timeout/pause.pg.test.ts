import { mayWhilePaused } from "@footbridge/shared/domain/pause/meanwhile";
import { describe, expect, it } from "vitest";
import { type Couple, newCouple } from "../../support/couple.ts";
import { logOf } from "../../support/fact-log.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { expectAllToWait } from "./all-to-wait.ts";

// The sessions of people last by the clock of this machine, and a start forgets those that are over.
const { server } = serverWithClock(Date.now());

/** Lets Ben pause. @returns since when */
async function pause({ a, b }: Couple): Promise<string> {
  await b.accepted({ type: "pause.begin" });
  for (const page of [a, b]) await page.until("the pause", (each) => each.pause?.since != null);
  return a.pause?.since ?? "";
}

describe("a workspace", () => {
  it("[C13] is paused by either alone, and both see the same and not by whom", async () => {
    const couple = await newCouple(server.origin);
    const since = await pause(couple);
    expect([couple.a.pause, couple.b.pause]).toStrictEqual([
      { since, mine: false },
      { since, mine: false },
    ]);
  });

  it("[C13] is said to be paused in the list of each, until it goes on", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, ben } = couple;
    const listed = () =>
      Promise.all(
        [ana, ben].map(async (person) => {
          const { workspaces } = await person.ask<{ workspaces: { pausedSince: string | null }[] }>(
            "GET",
            "/api/workspaces",
          );
          return workspaces.map(({ pausedSince }) => pausedSince);
        }),
      );
    expect(await listed()).toStrictEqual([[null], [null]]);
    const since = await pause(couple);
    expect(await listed()).toStrictEqual([[since], [since]]);
    for (const page of [a, b]) await page.accepted({ type: "pause.would-go-on", since, wish: true });
    for (const page of [a, b]) await page.until("going on", (each) => each.pause?.since === null);
    expect(await listed()).toStrictEqual([[null], [null]]);
  });

  it("[C13] [P1] goes on once both would, and until then nobody is told what one would", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, ben, workspace } = couple;
    const since = await pause(couple);
    const before = await logOf(server, workspace);
    const reached = ben.transcript.length;
    await a.accepted({ type: "pause.would-go-on", since, wish: true });
    await a.accepted({ type: "pause.would-go-on", since, wish: false });
    await a.accepted({ type: "pause.would-go-on", since, wish: true });
    await a.until("one's own wish", (page) => page.pause?.mine === true);
    (await ana.connect(workspace)).close();
    expect([await logOf(server, workspace), ben.transcript.length]).toStrictEqual([before, reached]);
    expect(
      (
        await ben.ask<{ slices: readonly { name: string }[] }>("GET", `/api/workspaces/${workspace}/mirror`)
      ).slices.filter(({ name }) => name === "pause"),
    ).toStrictEqual([{ name: "pause", view: { since } }]);
    await b.accepted({ type: "pause.would-go-on", since, wish: true });
    for (const page of [a, b]) await page.until("going on", (each) => each.pause?.since === null);
    const at = (await logOf(server, workspace)).at(-1)?.at;
    expect((await logOf(server, workspace)).slice(before.length)).toStrictEqual([{ type: "pause.ended", since, at }]);
    expect([a.pause, b.pause]).toStrictEqual([
      { since: null, mine: false },
      { since: null, mine: false },
    ]);
  });

  it("[C13] a wish of an earlier pause does not count for the next one", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, workspace } = couple;
    const first = await pause(couple);
    for (const page of [a, b]) await page.accepted({ type: "pause.would-go-on", since: first, wish: true });
    for (const page of [a, b]) await page.until("going on", (each) => each.pause?.since === null);
    const second = await pause(couple);
    expect(a.pause).toStrictEqual({ since: second, mine: false });
    await a.accepted({ type: "pause.would-go-on", since: second, wish: true });
    expect((await logOf(server, workspace)).at(-1)?.type).toBe("pause.begun");
  });

  it("[C13a] while it is paused, everything waits but what is one's own and what takes something back", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, workspace } = couple;
    const words = { kind: "text", text: "We begin slowly." } as const;
    const { clause = "" } = await a.accepted({ type: "clause.propose", section: "purpose", words });
    await b.until("the line", (page) => page.clause(clause) !== undefined);
    const digest = b.clause(clause)?.versions[0]?.digest ?? "";
    await a.accepted({ type: "clause.say-yes", clause, digest });
    await pause(couple);
    const { length } = await logOf(server, workspace);
    await expectAllToWait(a, mayWhilePaused, "pause-running");
    expect((await logOf(server, workspace)).length).toBe(length);
    await a.accepted({ type: "clause.take-yes-back", clause, digest });
    expect((await logOf(server, workspace)).at(-1)?.type).toBe("clause.yes-taken-back");
  });

  it("[C13] outlives the server, and a crash between a wish and what both would", async () => {
    const couple = await newCouple(server.origin);
    const { a, ana, ben, workspace } = couple;
    const since = await pause(couple);
    await a.accepted({ type: "pause.would-go-on", since, wish: true });
    // As after a crash: Ben's wish is there, and nobody has written down what both would.
    await server.asOwner("insert into footbridge.pause_wishes values ($1, 'b', $2)", [workspace, since]);
    await server.restart();
    const pages = [await ana.connect(workspace), await ben.connect(workspace)];
    for (const page of pages) await page.until("going on", (each) => each.pause?.since === null);
    expect((await logOf(server, workspace)).filter(({ type }) => type === "pause.ended").length).toBe(1);
  });
});
