import { fold, type Fact } from "@footbridge/shared/domain/fold";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCouple } from "../support/couple.ts";
import { type RunningServer, runServer } from "../support/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(async () => {
  await server.close();
});

const text = (words: string) => ({ state: "answered" as const, value: { kind: "text" as const, text: words } });

describe("the main job over real sockets", () => {
  it("[C1] a round opens for both at once, after both sealed and both are ready", async () => {
    const { a, b } = await newCouple(server.origin);
    const round = "own-part";
    for (const [page, words] of [
      [a, "canary-a"],
      [b, "canary-b"],
    ] as const) {
      for (const prompt of ["my-part", "repair-offer"])
        await page.accepted({ type: "round.save", round, prompt, base: 0, answer: text(`${words} ${prompt}`) });
      await page.accepted({ type: "round.seal", round });
    }
    await a.until("both sealed", (page) => page.round(round)?.bothSealed === true);
    expect(a.round(round)?.revealed).toBeNull();
    await a.accepted({ type: "round.say-ready", round });
    expect(b.round(round)?.revealed).toBeNull();
    await b.accepted({ type: "round.say-ready", round });
    for (const page of [a, b]) await page.until("the reveal", (each) => each.round(round)?.revealed != null);
    expect(a.round(round)?.revealed?.theirs).toStrictEqual({
      "my-part": text("canary-b my-part"),
      "repair-offer": text("canary-b repair-offer"),
    });
    await a.until("the drafts", (page) => page.clauses().length === 4);
    expect(a.clauses().map(({ making, section }) => [making, section])).toStrictEqual(
      Array(4).fill(["one-wrote", "owning-our-parts"]),
    );
  });

  it("[T2] the folded state equals the fold over the log", async () => {
    const states = await server.asOwner<{ id: string; state: unknown }>("select id, state from footbridge.workspaces");
    expect(states.length).toBe(1);
    for (const { id, state } of states) {
      const log = await server.asOwner<{ body: Fact }>(
        "select body from footbridge.facts where workspace_id = $1 order by version, ordinal",
        [id],
      );
      expect(JSON.parse(JSON.stringify(fold(log.map(({ body }) => body))))).toStrictEqual(state);
    }
  });
});
