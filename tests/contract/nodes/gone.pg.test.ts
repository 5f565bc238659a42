import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appUrl } from "../../../server/src/db/migrate.ts";
import type { Couple } from "../../support/couple.ts";
import { type RunningNode, type RunningNodes, runNodes } from "../../support/nodes.ts";
import type { Page } from "../../support/page.ts";
import { newCoupleApart } from "./apart.ts";

let running: RunningNodes;
/** It tells nobody what it does, as if each time it was killed before it could. */
let mute: RunningNode;
beforeAll(async () => {
  running = await runNodes(1);
  mute = await running.another(true);
});
afterAll(() => running.close());

/** Ana is on the mute node. */
const apart = (): Promise<Couple> => newCoupleApart(mute.origin, running.nodes[0]?.origin ?? "");

const propose = (page: Page, text: string) =>
  page.accepted({ type: "clause.propose", section: "change", words: { kind: "text", text } });

/** What a node's connection looks like to the others. */
async function presence(): Promise<{ readonly node: string; readonly client: pg.Client }> {
  const node = randomUUID();
  const client = new pg.Client({
    connectionString: appUrl(running.database.adminUrl, running.database.appPassword),
    application_name: `footbridge node ${node}`,
  });
  await client.connect();
  // The others look twice a second: wait until they have.
  while (running.nodes[0]?.app.others() === 0) await new Promise((resolve) => setImmediate(resolve));
  return { node, client };
}

async function untilAlone(): Promise<void> {
  while (running.nodes[0]?.app.others() !== 0) await new Promise((resolve) => setImmediate(resolve));
}

describe("a node that is gone", () => {
  it("[T6] without a goodbye makes the others look anew: what it kept and did not tell is shown", async () => {
    const { a, b } = await apart();
    const { client } = await presence();
    await propose(a, "Kept, and not told.");
    expect(b.clauses()).toEqual([]);
    await client.end();
    await b.until("the line", (page) => page.clauses().length === 1);
    for (const page of [a, b]) page.close();
  });

  it("[T6] after a goodbye has told everything, and nobody looks anew", async () => {
    const { a, b } = await apart();
    const { node, client } = await presence();
    const before = b.messages;
    await client.query("select pg_notify('footbridge_nodes', $1)", [JSON.stringify({ kind: "leaving", node })]);
    await client.end();
    await untilAlone();
    // Whatever the goodbye had called forth would have come before the answer to this.
    b.refresh();
    await b.until("the answer", (page) => page.messages > before);
    expect(b.messages - before).toBe(1);
    for (const page of [a, b]) page.close();
  });
});

describe("whoever may sign in to the database", () => {
  it("[T6] can tell the nodes nothing but names and ids: whatever else is said is not heard", async () => {
    const { a, b, workspace } = await apart();
    const before = b.messages;
    const change = {
      kind: "changed",
      node: randomUUID(),
      workspace,
      by: randomUUID(),
      audience: "both",
      membership: false,
      slices: [{ name: "board" }],
    };
    const said = [
      "",
      "null",
      "{",
      JSON.stringify({ ...change, words: "canary" }),
      JSON.stringify({ ...change, slices: [{ name: "board", view: "canary" }] }),
      JSON.stringify({ ...change, slices: [{ name: "clause", key: "a canary with spaces" }] }),
      JSON.stringify({ ...change, kind: "broadcast" }),
      JSON.stringify({ ...change, workspace: randomUUID() }),
      JSON.stringify({ kind: "session-ended", person: randomUUID(), session: "0".repeat(64) }),
    ];
    for (const each of said) await running.asOwner("select pg_notify('footbridge_nodes', $1)", [each]);
    await running.asOwner("select pg_notify('footbridge_nodes', $1)", [JSON.stringify(change)]);
    await b.until("the one that is well formed", (page) => page.messages > before);
    b.refresh();
    await b.until("the answer", (page) => page.messages > before + 1);
    expect([b.messages - before, b.refusal]).toEqual([2, null]);
    for (const page of [a, b]) page.close();
  });
});
