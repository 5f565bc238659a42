import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Command } from "@footbridge/shared/protocol/commands";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openClock } from "../../support/clock.ts";
import { type Couple, newCouple } from "../../support/couple.ts";
import { type RunningServer, runServer } from "../../support/running-server.ts";
import { Chance } from "./chance.ts";
import { event, frame, httpRequest, packet, query } from "./junk.ts";
import { bytesOf, Raw, textFrame } from "./raw.ts";

/** Seeds under which something was found once, or that have served well. FOOTBRIDGE_FUZZ_SEED tries another. */
const SEEDS = process.env["FOOTBRIDGE_FUZZ_SEED"]?.split(",").map(Number) ?? [1, 2, 3];
/** How much is sent under all seeds together: packets, frames and requests. FOOTBRIDGE_FUZZ=10000 sends more. */
const AMOUNT = Number(process.env["FOOTBRIDGE_FUZZ"] ?? 3000);
const MANY = 10_000;
/** So much of the heap may stay in use after all of it, in bytes; what was sent is many times as much. */
const HEAP_KEPT = 16 * 1024 * 1024;

const PER_PAGE = 50;
const PER_CONNECTION = 3;

let server: RunningServer;
let couple: Couple;
let saved = 0;
beforeAll(async () => {
  // Nobody's budget of messages is ever used up here: everything reaches what comes behind it.
  server = await runServer(openClock().inputs);
  couple = await newCouple(server.origin);
});
afterAll(() => server.close());

const headers = (): Record<string, string> => ({
  origin: server.origin,
  host: new URL(server.origin).host,
  cookie: couple.ana.cookie,
});

/** The partner saves something, and it is kept. The server lives in this process: an error that nobody catches ends the run. */
async function partnerIsServed(): Promise<void> {
  const save: Command = {
    type: "round.save",
    round: "own-part",
    prompt: "my-part",
    base: saved,
    answer: { state: "answered", value: { kind: "text", text: `words ${saved + 1}` } },
  };
  expect(await couple.b.accepted(save)).toEqual({ revision: saved + 1 });
  saved += 1;
}

/** Events on a page of someone who is signed in, in the couple's own workspace. */
async function junkOnAPage(chance: Chance): Promise<number> {
  const raw = new Raw(server.origin);
  raw.upgrade("EIO=4&transport=websocket", headers());
  const say = (text: string): void => raw.send(bytesOf(textFrame(text)));
  await raw.hears("0{");
  say(`40${JSON.stringify({ workspace: couple.workspace, protocol: PROTOCOL_VERSION })}`);
  if (!(await raw.hears('42["slices"'))) throw new Error("the page was not let in");
  for (let sent = 1; sent < PER_PAGE; sent += 1) say(event(chance));
  // Answered once everything before it was read.
  say('429999["command",{}]');
  if (!(await raw.hears("439999"))) throw new Error(`the page was hung up on: ${raw.received.slice(-200)}`);
  say(packet(chance));
  await raw.leave();
  return PER_PAGE;
}

/** Packets and frames of someone who says who they are, or does not. */
async function junkOnAConnection(chance: Chance): Promise<number> {
  const raw = new Raw(server.origin);
  const bad = chance.percent(20);
  raw.upgrade(
    bad ? query(chance) : "EIO=4&transport=websocket",
    chance.percent(30) ? headers() : { ...headers(), cookie: "" },
  );
  if (!bad) await raw.hears("0{");
  for (let sent = 0; sent < PER_CONNECTION; sent += 1)
    raw.send(chance.percent(50) ? frame(chance) : bytesOf(textFrame(packet(chance))));
  await raw.leave();
  return PER_CONNECTION;
}

async function junkOverHttp(chance: Chance): Promise<number> {
  const who = chance.percent(50) ? headers() : { ...headers(), cookie: "" };
  const request = httpRequest(chance, who, couple.workspace);
  const raw = new Raw(server.origin);
  raw.send(request);
  await raw.leave();
  return 1;
}

/** Waits until the server holds no page but the couple's own. */
async function onlyTheTwoAreLeft(): Promise<void> {
  const { fanOut } = server.app.gateway;
  const people = await server.asOwner<{ id: string }>("select person_id as id from footbridge.seats");
  while (people.some(({ id }) => fanOut.countOf(id) !== 1)) await new Promise((resolve) => setImmediate(resolve));
}

async function send(seed: number, amount: number): Promise<void> {
  const chance = new Chance(seed);
  let sent = 0;
  for (let turn = 0; sent < amount; turn += 1) {
    if (turn % 20 === 0) sent += await junkOnAPage(chance);
    else sent += await (turn % 2 === 0 ? junkOnAConnection(chance) : junkOverHttp(chance));
    if (turn % 20 === 0) await partnerIsServed();
  }
  await onlyTheTwoAreLeft();
}

/** Bytes of the heap that are still in use once everything that can go is gone. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

test.each(SEEDS)("[T4] whatever is sent, the server lives on and the partner is served (seed %i)", async (seed) => {
  await send(seed, Math.ceil(AMOUNT / SEEDS.length));
  expect([couple.a.connected, couple.b.connected, couple.b.refusal]).toEqual([true, true, null]);
  await partnerIsServed();
  const again = await couple.ben.connect(couple.workspace);
  const answer = again.round("own-part")?.mine.answers["my-part"];
  expect(answer).toEqual({
    answer: { state: "answered", value: { kind: "text", text: `words ${saved}` } },
    revision: saved,
  });
  again.close();
  expect((await couple.ben.request("GET", "/healthz")).json).toEqual({ ok: true });
});

test.runIf(AMOUNT >= MANY)("[T4] nothing of it stays in memory", async () => {
  await send(MANY, 1000);
  const before = heapInUse();
  await send(MANY + 1, 2000);
  expect(heapInUse() - before).toBeLessThan(HEAP_KEPT);
});
