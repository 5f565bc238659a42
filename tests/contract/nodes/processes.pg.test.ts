import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkspaceLine } from "../../../client/src/net/workspace-line.ts";
import { type Embedded, startEmbedded } from "../../../server/src/db/embedded/start-embedded.ts";
import { lineOver, untilFresh } from "../../faults/client.ts";
import { type ServerChild, startServerChild } from "../../faults/server-child.ts";
import { until } from "../../faults/until.ts";
import { Wire } from "../../faults/wire.ts";
import { type Balancer, openBalancer } from "../../support/balancer.ts";
import { type Couple, newCouple } from "../../support/couple.ts";
import type { Person } from "../../support/person.ts";
import { pageOn } from "./apart.ts";

/** How long a server takes to stop, in seconds: half of it unready, half of it sending its pages off. */
const DRAIN = 2;
/** Milliseconds between two saves of one person: their budget is ten messages a second. */
const BETWEEN_SAVES = 100;

let folder: string;
let embedded: Embedded;
let balancer: Balancer;
let servers: ServerChild[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "footbridge-nodes-"));
  embedded = await startEmbedded({
    folder: join(folder, "database"),
    password: randomBytes(24).toString("base64url"),
    log: () => undefined,
  });
  const settings = {
    DATABASE_URL: embedded.url,
    DATA_FOLDER: join(folder, "data"),
    FOOTBRIDGE_MASTER_KEY: randomBytes(32).toString("hex"),
    DRAIN_SECONDS: `${DRAIN}`,
  };
  // Two at once on an empty database: one makes it, and the other finds it made.
  servers = await Promise.all([startServerChild(settings), startServerChild(settings)]);
  servers.push(await startServerChild(settings));
  balancer = await openBalancer();
});
afterAll(async () => {
  await balancer.close();
  for (const server of servers) await server.kill();
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
});

const origin = (n: number): string => servers[n]?.origin ?? "";

/** The product's own line of somebody, who is brought to a certain server first. */
async function lineVia(server: number, person: Person, workspace: string): Promise<[WorkspaceLine, Wire]> {
  balancer.lead(origin(server));
  const wire = await Wire.open(balancer.origin, () => person.cookie);
  const line = lineOver(wire, workspace);
  await here(line);
  return [line, wire];
}

const here = (line: WorkspaceLine): Promise<void> =>
  until(
    "being here",
    (look) => line.subscribe(look),
    () => line.connectedness().state === "here",
  );

/** Saves over and over until told to stop; every save has to be accepted, each on the one before. */
async function saving(line: WorkspaceLine, over: () => boolean): Promise<number> {
  let base = line.held().rounds["own-part"]?.mine.answers["my-part"]?.revision ?? 0;
  while (!over()) {
    const ack = await line.send({
      type: "round.save",
      round: "own-part",
      prompt: "my-part",
      base,
      answer: { state: "answered", value: { kind: "text", text: `Words over ${base}.` } },
    });
    base += 1;
    expect(ack).toEqual({ ok: true, outcome: { revision: base } });
    // No faster than one person may.
    await pause(BETWEEN_SAVES);
  }
  return base;
}

/** Proposes a line, and waits until the other has it. */
async function meet(from: WorkspaceLine, to: WorkspaceLine, text: string): Promise<void> {
  const ack = await from.send({ type: "clause.propose", section: "change", words: { kind: "text", text } });
  expect(ack.ok).toBe(true);
  await until(
    text,
    (look) => to.subscribe(look),
    () => Object.values(to.held().clauses).some(({ versions }) => versions[0]?.words.text === text),
  );
}

describe("server processes behind a balancer", () => {
  let couple: Couple;
  let a: WorkspaceLine;
  let b: WorkspaceLine;
  let wires: readonly Wire[];
  beforeAll(async () => {
    balancer.lead(origin(0));
    couple = await newCouple(balancer.origin);
    for (const page of [couple.a, couple.b]) page.close();
    const [anas, bens] = [
      await lineVia(0, couple.ana, couple.workspace),
      await lineVia(1, couple.ben, couple.workspace),
    ];
    [a, b] = [anas[0], bens[0]];
    wires = [anas[1], bens[1]];
  });
  afterAll(async () => {
    for (const line of [a, b]) line.close();
    for (const wire of wires) await wire.close();
  });

  it("[T6] a server that is killed while both write: both go on at another, and nothing is lost or there twice", async () => {
    await meet(a, b, "From one to the other.");
    let over = false;
    const saves = Promise.all([a, b].map((line) => saving(line, () => over)));
    balancer.lead(origin(0), origin(1), origin(2));
    await servers[0]?.kill();
    await until(
      "its absence",
      (look) => a.subscribe(look),
      () => a.connectedness().state === "offline",
    );
    await here(a);
    await meet(b, a, "After it was killed.");
    await meet(a, b, "And back.");
    over = true;
    const counts = await saves;
    for (const [line, person, count] of [
      [a, couple.ana, counts[0]],
      [b, couple.ben, counts[1]],
    ] as const) {
      const fresh = await pageOn(origin(2), person, couple.workspace);
      // Its own words do not come back to the page that saved them; a fresh view has them.
      line.refresh();
      await untilFresh(line, fresh);
      expect(fresh.round("own-part")?.mine.answers["my-part"]?.revision).toBe(count);
      expect(fresh.clauses().length).toBe(3);
      fresh.close();
    }
  });

  it("[T6] a server that is to stop says first that it is not ready, answers what is under way, and sends its pages to another", async () => {
    const [line, wire] = await lineVia(1, couple.ana, couple.workspace);
    balancer.lead(origin(1), origin(2));
    const ready = async (): Promise<boolean> => (await fetch(`${origin(1)}/readyz`)).ok;
    expect(await ready()).toBe(true);
    let over = false;
    const saves = [b, line].map((each) => saving(each, () => over));
    const stopped = servers[1]?.stop();
    while (await ready()) await new Promise((resolve) => setImmediate(resolve));
    // It still serves whoever is there: the balancer is to notice first.
    expect(line.connectedness().state).toBe("here");
    expect((await fetch(`${origin(1)}/healthz`)).ok).toBe(true);
    balancer.lead(origin(2));
    await stopped;
    for (const each of [line, b]) await here(each);
    over = true;
    await Promise.all(saves);
    await meet(line, b, "After it stopped.");
    expect(Object.keys(balancer.open())).toEqual([origin(2)]);
    line.close();
    await wire.close();
  });
});
