import { randomUUID } from "node:crypto";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import { io, type Socket } from "socket.io-client";
import { describe, expect, it } from "vitest";
import { MESSAGE_LIMITS } from "../../../server/src/realtime/message-budget.ts";
import { refusalOf } from "../../../server/src/refusal.ts";
import { Clock } from "./clock.ts";
import { newCouple, untilGone } from "./house.ts";
import { coupleOfFile } from "./house-of-file.ts";
import { enveloped, rowsOf, save } from "./samples.ts";
import { ID, WELL_FORMED } from "./well-formed.ts";

const clock = new Clock();
const { house, couple, changingNothing } = coupleOfFile(clock);

const refused = (code: ErrorCode): object => ({ ok: false, refusal: refusalOf(code) });

/** A client that says what it likes with the handshake. */
function knock(auth: Record<string, unknown>, headers: Record<string, string>): Socket {
  return io(house.origin, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    auth,
    extraHeaders: headers,
  });
}

/** The refusal of a handshake; for one that is not even heard, the library's own words. */
function turnedAway(auth: Record<string, unknown>, headers: Record<string, string>): Promise<unknown> {
  const socket = knock(auth, headers);
  return new Promise((resolve) => {
    const end = (what: unknown): void => {
      socket.disconnect();
      resolve(what);
    };
    socket.on("connect_error", (error: Error & { data?: unknown }) => end(error.data ?? error.message));
    socket.on("refused", end);
    socket.on("slices", () => end("let in"));
  });
}

describe("a handshake", () => {
  const auth = (): Record<string, unknown> => ({ workspace: couple.workspace, protocol: PROTOCOL_VERSION });
  const headers = (): Record<string, string> => ({ cookie: couple.ana.cookie, origin: house.origin });

  it("[T4] that is as it should be is let in", async () => {
    expect(await turnedAway(auth(), headers())).toBe("let in");
  });

  it.each([
    // One without a workspace is for what is a person's own (P3i).
    ["a workspace that is nothing", { workspace: null }],
    ["a workspace that is no id", { workspace: "x" }],
    ["a list of workspaces", { workspace: [ID, ID] }],
    ["a field too many", { seat: "a" }],
    ["a person", { person: ID }],
    ["a protocol in words", { protocol: "1" }],
  ])("[T4] with %s is not understood", async (_, changed) => {
    expect(await turnedAway({ ...auth(), ...changed }, headers())).toStrictEqual(refusalOf("message-not-understood"));
  });

  it("[T4] of another version is asked to load again", async () => {
    expect(await turnedAway({ ...auth(), protocol: PROTOCOL_VERSION + 1 }, headers())).toStrictEqual(
      refusalOf("app-too-old"),
    );
  });

  it.each([
    ["no cookie", ""],
    ["another cookie", "footbridge=x"],
    ["an unknown session", `footbridge=${"x".repeat(43)}`],
  ])("[T4] with %s is signed out", async (_, cookie) => {
    expect(await turnedAway(auth(), { ...headers(), cookie })).toStrictEqual(refusalOf("signed-out"));
  });

  it("[P5] cannot tell somebody else's workspace from none at all", async () => {
    const other = await newCouple(house);
    const mine = { ...headers(), cookie: other.ana.cookie };
    for (const workspace of [couple.workspace, ID])
      expect(await turnedAway({ ...auth(), workspace }, mine)).toStrictEqual(refusalOf("not-your-workspace"));
    for (const page of [other.a, other.b]) page.close();
  });

  it.each(["http://example.org", "null", "https://127.0.0.1"])("[T4] from %s is not even heard", async (origin) => {
    expect(await turnedAway(auth(), { ...headers(), origin })).toBe("websocket error");
  });

  it("[P1] at a sixth page is refused, and never because of the other's pages", async () => {
    const two = await newCouple(house);
    const more = [];
    for (let n = 0; n < 4; n += 1) more.push(await two.ana.enter(two.workspace));
    const sixth = await two.ana.enter(two.workspace);
    expect(sixth.refusal).toStrictEqual(refusalOf("too-many-pages"));
    const theirs = await two.ben.enter(two.workspace);
    expect(theirs.refusal).toBe(null);
    for (const page of [two.a, two.b, theirs, ...more]) page.close();
  });
});

describe("too much at once", () => {
  it("[P1] a flood by one is cut off at their own budget, and the other is not touched", async () => {
    const { workspace, ana, ben, a, b } = await newCouple(house);
    const second = await ana.enter(workspace);
    clock.stop();
    try {
      const flood = Array.from({ length: 2 * MESSAGE_LIMITS.burst }, (_, n) =>
        (n % 2 === 0 ? a : second).send({ ...WELL_FORMED["round.save"], base: 0 }),
      );
      const theirs = await b.accepted(save("I wait"));
      const answers = await Promise.all(flood);
      expect(theirs).toStrictEqual({ revision: 1 });
      const tooFast = answers.filter((ack) => !ack.ok && ack.refusal.code === "too-fast");
      expect(tooFast).toStrictEqual(Array(MESSAGE_LIMITS.burst).fill(refused("too-fast")));
      expect(answers.filter((ack) => ack.ok)).toStrictEqual([{ ok: true, outcome: { revision: 1 } }]);
      expect(await b.send(save("I wait", 1))).toStrictEqual({ ok: true, outcome: { revision: 2 } });
      clock.set(clock.time + 60_000);
      expect(await a.send({ ...WELL_FORMED["round.save"], base: 1 })).toStrictEqual({
        ok: true,
        outcome: { revision: 2 },
      });
    } finally {
      clock.go();
    }
    expect([ben.person.name, b.connected, a.connected]).toStrictEqual(["Ben", true, true]);
    for (const page of [a, second, b]) page.close();
  });

  it("[T4] a frame over 64 kB ends its own page and no other, and is not kept", async () => {
    const { workspace, ana, a, b } = await newCouple(house);
    const second = await ana.enter(workspace);
    const rows = await rowsOf(house, workspace);
    const large = { ...WELL_FORMED["round.save"], padding: "x".repeat(64 * 1024) };
    const unheard = a.emit({ id: randomUUID(), command: large }).then(
      () => "answered",
      () => "not answered",
    );
    const first = await Promise.race([unheard, untilGone(a).then(() => "gone")]);
    a.close();
    expect(["gone", "not answered"]).toContain(first);
    expect(await rowsOf(house, workspace)).toStrictEqual(rows);
    for (const page of [second, b]) expect(await page.accepted(save("I wait"))).toStrictEqual({ revision: 1 });
    expect(await unheard).toBe("not answered");
    for (const page of [second, b]) page.close();
  });

  it.each([
    ["no packet", "garbage"],
    ["a packet of no type", "9"],
    ["an event without a name", "2[]"],
    ["an event of another namespace", '2/other,["command",{}]'],
    ["broken JSON", '2["command",{'],
    ["a name of the library's own", '2["disconnect"]'],
    ["attachments that never come", '59-["command",{"_placeholder":true,"num":0}]'],
  ])("[T4] %s harms nobody", async (_, packet) => {
    const { a, b } = couple;
    await changingNothing(async () => {
      const socket = knock(
        { workspace: couple.workspace, protocol: PROTOCOL_VERSION },
        { cookie: couple.ana.cookie, origin: house.origin },
      );
      await new Promise((resolve) => socket.once("slices", resolve));
      socket.io.engine.write(packet);
      for (const page of [a, b])
        expect(await page.send(WELL_FORMED["agreement.freeze"])).toStrictEqual(refused("agreement-not-settled"));
      socket.disconnect();
    });
  });

  it("[T4] commands without a way to answer, and unknown events, do nothing", async () => {
    await changingNothing(async () => {
      const socket = knock(
        { workspace: couple.workspace, protocol: PROTOCOL_VERSION },
        { cookie: couple.ana.cookie, origin: house.origin },
      );
      await new Promise((resolve) => socket.once("slices", resolve));
      socket.emit("command", enveloped(save("I listen")));
      socket.emit("slices", { sequence: 1, fresh: true, slices: [] });
      socket.emit("join", couple.workspace);
      const ack: unknown = await socket.emitWithAck("command", enveloped(WELL_FORMED["agreement.freeze"]));
      expect(ack).toStrictEqual(refused("agreement-not-settled"));
      socket.disconnect();
    });
  });
});
