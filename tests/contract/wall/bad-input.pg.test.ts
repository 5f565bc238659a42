import { randomUUID } from "node:crypto";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalBody } from "../../../server/src/http/refusal.ts";
import { MESSAGE_LIMITS } from "../../../server/src/realtime/message-budget.ts";
import { refusalOf } from "../../../server/src/refusal.ts";
import { sealing } from "../../support/seal.ts";
import { Clock } from "./clock.ts";
import { type CoupleInHouse, type House, newCouple, openHouse, type Told, untilGone } from "./house.ts";
import { enveloped, rowsOf, said, save } from "./samples.ts";

const clock = new Clock();
let house: House;
let couple: CoupleInHouse;
beforeAll(async () => {
  house = await openHouse(clock);
  couple = await newCouple(house);
});
afterAll(async () => {
  await house.close();
});

const refused = (code: ErrorCode): object => ({ ok: false, refusal: refusalOf(code) });

/** Runs `work`; no row of the couple's is another one afterwards. */
async function changingNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = await rowsOf(house, couple.workspace);
  const result = await work();
  expect(await rowsOf(house, couple.workspace)).toStrictEqual(before);
  return result;
}

const ID = randomUUID();
const DIGEST = "ab".repeat(32);
const words = { kind: "text", text: "Let us begin" } as const;
/** One well-formed command of every type. */
const WELL_FORMED: { readonly [Type in Command["type"]]: Extract<Command, { type: Type }> } = {
  "workspace.confirm-partner": { type: "workspace.confirm-partner" },
  "workspace.decline-partner": { type: "workspace.decline-partner" },
  "round.save": { type: "round.save", round: "own-part", prompt: "my-part", base: 0, answer: said("mine") },
  "round.seal": sealing("own-part"),
  "round.take-seal-back": { type: "round.take-seal-back", round: "own-part" },
  "round.say-ready": { type: "round.say-ready", round: "own-part" },
  "round.take-ready-back": { type: "round.take-ready-back", round: "own-part" },
  "clause.propose": { type: "clause.propose", section: "purpose", words },
  "clause.edit": { type: "clause.edit", clause: ID, over: DIGEST, words },
  "clause.counter": { type: "clause.counter", clause: ID, words },
  "clause.say-yes": { type: "clause.say-yes", clause: ID, digest: DIGEST },
  "clause.take-yes-back": { type: "clause.take-yes-back", clause: ID, digest: DIGEST },
  "clause.not-like-this": { type: "clause.not-like-this", clause: ID, digest: DIGEST, sentence: "Not yet" },
  "clause.withdraw": { type: "clause.withdraw", clause: ID, digest: DIGEST },
  "clause.put-aside": { type: "clause.put-aside", clause: ID },
  "clause.take-up": { type: "clause.take-up", clause: ID },
  "agreement.freeze": { type: "agreement.freeze" },
  "agreement.sign": {
    type: "agreement.sign",
    revision: 1,
    digest: DIGEST,
    name: "A",
    zone: "Europe/Rome",
    readToEnd: true,
  },
  "agreement.set-aside": { type: "agreement.set-aside", revision: 1, digest: DIGEST },
};

/** A command with every one of its fields spoiled in turn, and with one too many. */
function spoiled(command: Command): readonly unknown[] {
  const fields = Object.keys(command);
  return [
    { ...command, extra: 1 },
    { ...command, seat: "b" },
    { ...command, workspace: ID },
    ...fields.flatMap((field) => {
      const rest = Object.fromEntries(Object.entries(command).filter(([name]) => name !== field));
      return [rest, ...[null, 7.5, {}, [], "\u0000", false].map((value) => ({ ...rest, [field]: value }))];
    }),
  ];
}

const answer = (value: unknown): unknown => ({
  ...WELL_FORMED["round.save"],
  answer: { state: "answered", value },
});
const entry = { id: ID, parts: { when: "late" } };

const MALFORMED: Readonly<Record<string, readonly unknown[]>> = {
  "something else than an envelope": [null, undefined, 7, "text", [], {}, [WELL_FORMED["agreement.freeze"]]],
  "an envelope with another id": [null, 7, "", "x", ID.toUpperCase(), `{${ID}}`, DIGEST].map((id) => ({
    id,
    command: WELL_FORMED["agreement.freeze"],
  })),
  "an envelope with a field too many": [
    { ...enveloped(WELL_FORMED["agreement.freeze"]), person: ID },
    { ...enveloped(WELL_FORMED["agreement.freeze"]), workspace: ID },
  ],
  "an unknown command": ["", "round", "round.reveal", "workspace.opened", "__proto__"].map((type) => ({
    id: randomUUID(),
    command: { type, round: "own-part" },
  })),
  "words that cannot be kept": ["x".repeat(4001), "half an emoji \ud83d", "a bell \u0007", "nothing \u0000"].map(
    (text) => ({ id: randomUUID(), command: answer({ kind: "text", text }) }),
  ),
  "a line without words": ["", "   ", "\n"].map((text) => ({
    id: randomUUID(),
    command: { ...WELL_FORMED["clause.propose"], words: { kind: "text", text } },
  })),
  "a sentence that is too long": [
    { id: randomUUID(), command: { ...WELL_FORMED["clause.not-like-this"], sentence: "x".repeat(501) } },
  ],
  "a name that is too long": [
    { id: randomUUID(), command: { ...WELL_FORMED["agreement.sign"], name: "x".repeat(121) } },
  ],
  "a zone that is none": [
    { id: randomUUID(), command: { ...WELL_FORMED["agreement.sign"], zone: "Nowhere/Land" } },
    { id: randomUUID(), command: { ...WELL_FORMED["agreement.sign"], zone: "x".repeat(65) } },
  ],
  "a text that was not read to its end": [
    { id: randomUUID(), command: { ...WELL_FORMED["agreement.sign"], readToEnd: false } },
  ],
  "entries of another shape": [
    Array(21).fill(entry),
    [{ ...entry, id: "1" }],
    [{ ...entry, extra: 1 }],
    [{ id: ID, parts: { When: "late" } }],
    [{ id: ID, parts: { when: 7 } }],
    [{ id: ID, parts: { when: "x".repeat(4001) } }],
    {},
  ].map((entries) => ({ id: randomUUID(), command: answer({ kind: "entries", entries }) })),
};

describe("a message that is not understood", () => {
  it.each(Object.entries(MALFORMED))("[T4] changes nothing: %s", async (_, messages) => {
    await changingNothing(async () => {
      for (const message of messages)
        expect(await couple.a.emit(message)).toStrictEqual(refused("message-not-understood"));
    });
  });

  it.each(Object.values(WELL_FORMED))("[T4] changes nothing: $type with any field spoiled", async (command) => {
    await changingNothing(async () => {
      for (const each of spoiled(command))
        expect([each, await couple.a.emit({ id: randomUUID(), command: each })]).toStrictEqual([
          each,
          refused("message-not-understood"),
        ]);
    });
  });
});

describe("a message that is understood and does not fit", () => {
  const OPEN: Readonly<Partial<Record<Command["type"], ErrorCode>>> = {
    "workspace.confirm-partner": "no-one-to-confirm",
    "workspace.decline-partner": "no-one-to-confirm",
    "round.seal": "round-unfinished",
    "round.take-seal-back": "round-not-sealed",
    "round.say-ready": "round-not-sealed",
    "round.take-ready-back": "round-not-sealed",
    "clause.edit": "clause-unknown",
    "clause.counter": "clause-unknown",
    "clause.say-yes": "clause-unknown",
    "clause.take-yes-back": "clause-unknown",
    "clause.not-like-this": "clause-unknown",
    "clause.withdraw": "clause-unknown",
    "clause.put-aside": "clause-unknown",
    "clause.take-up": "clause-unknown",
    "agreement.freeze": "agreement-not-settled",
    "agreement.sign": "revision-unknown",
    "agreement.set-aside": "revision-unknown",
  };
  it.each(Object.entries(OPEN))("[T4] %s in a new workspace: %s", async (type, code) => {
    await changingNothing(async () => {
      expect(await couple.a.send(WELL_FORMED[type as Command["type"]])).toStrictEqual(refused(code));
    });
  });

  it("[C6] is not the second's to confirm or decline", async () => {
    for (const type of ["workspace.confirm-partner", "workspace.decline-partner"] as const)
      await changingNothing(async () => {
        expect(await couple.b.send({ type })).toStrictEqual(refused("only-the-inviter"));
      });
  });

  const save1 = WELL_FORMED["round.save"];
  const SAVES: readonly (readonly [what: string, command: Command, code: ErrorCode])[] = [
    ["an unknown round", { ...save1, round: "no-round" }, "round-unknown"],
    ["an unknown prompt", { ...save1, prompt: "no-prompt" }, "prompt-unknown"],
    ["a prompt of another round", { ...save1, prompt: "phrases" }, "prompt-unknown"],
    ["a revision that never was", { ...save1, base: 1 }, "answer-moved-on"],
    [
      "an answer of another kind",
      { ...save1, answer: { state: "answered", value: { kind: "weekday", weekday: 1 } } },
      "answer-not-valid",
    ],
    [
      "an answer over its own limit",
      { ...save1, round: "our-language", prompt: "hard-for-you", answer: said("x".repeat(2001)) },
      "answer-not-valid",
    ],
    [
      "an option that is none",
      {
        ...save1,
        round: "re-entry-terms",
        prompt: "exclusivity",
        answer: { state: "answered", value: { kind: "choice", option: "perhaps" } },
      },
      "answer-not-valid",
    ],
    [
      "a day that is in no calendar",
      {
        ...save1,
        round: "re-entry-terms",
        prompt: "trial-start",
        answer: { state: "answered", value: { kind: "date", date: "2031-02-30" } },
      },
      "answer-not-valid",
    ],
    [
      "a time that is on no clock",
      {
        ...save1,
        round: "re-entry-terms",
        prompt: "check-in-time",
        answer: { state: "answered", value: { kind: "time", time: "24:00", zone: "Europe/Rome" } },
      },
      "answer-not-valid",
    ],
    [
      "entries with a part too many",
      {
        ...save1,
        round: "what-changed",
        prompt: "turns",
        answer: {
          state: "answered",
          value: { kind: "entries", entries: [{ id: ID, parts: { happened: "", now: "", extra: "" } }] },
        },
      },
      "answer-not-valid",
    ],
    [
      "a typed line in another section",
      {
        type: "clause.propose",
        section: "purpose",
        words: { kind: "term", term: "trial-length", value: { kind: "length", amount: 12 } },
      },
      "term-not-valid",
    ],
    [
      "a typed line out of its limits",
      {
        type: "clause.propose",
        section: "pace",
        words: { kind: "term", term: "trial-length", value: { kind: "length", amount: 999 } },
      },
      "term-not-valid",
    ],
  ];
  it.each(SAVES)("[T4] %s", async (_, command, code) => {
    await changingNothing(async () => {
      expect(await couple.a.send(command)).toStrictEqual(refused(code));
    });
  });

  it("[C1] [C2] round by round: nothing is said out of turn", async () => {
    const { a, b } = await newCouple(house);
    const round = "what-changed";
    const on = (type: "seal" | "take-seal-back" | "say-ready"): Command =>
      type === "seal" ? sealing(round) : { type: `round.${type}`, round };
    for (const page of [a, b]) {
      await page.accepted(save("I listen"));
      expect(await page.send(save("I listen more"))).toStrictEqual(refused("answer-moved-on"));
      await page.accepted(on("seal"));
      expect(await page.send(save("I listen more", 1))).toStrictEqual(refused("round-sealed"));
      expect(await page.send(on("seal"))).toStrictEqual(refused("round-sealed"));
    }
    for (const page of [a, b]) await page.accepted(on("say-ready"));
    for (const page of [a, b])
      for (const command of [save("I listen more", 1), on("seal"), on("take-seal-back"), on("say-ready")])
        expect(await page.send(command)).toStrictEqual(refused("already-revealed"));
  });

  it("[C3] line by line: words that moved on, the other's words, another workspace's line", async () => {
    const { a, b } = couple;
    const clauseId = (await a.accepted(WELL_FORMED["clause.propose"])).clause ?? "";
    await a.until("the line", (page) => page.clause(clauseId) !== undefined);
    const digest = a.clause(clauseId)?.versions[0]?.digest ?? "";
    const about = { clause: clauseId, digest };
    const stranger = await newCouple(house);
    const asB: readonly (readonly [Command, ErrorCode])[] = [
      [{ type: "clause.say-yes", clause: clauseId, digest: DIGEST }, "words-moved-on"],
      [{ type: "clause.take-yes-back", ...about }, "yes-not-given"],
      [{ type: "clause.withdraw", ...about }, "not-your-words"],
      [{ type: "clause.take-up", clause: clauseId }, "clause-not-live"],
      [
        {
          type: "clause.counter",
          clause: clauseId,
          words: { kind: "term", term: "trial-length", value: { kind: "length", amount: 12 } },
        },
        "term-not-valid",
      ],
    ];
    await changingNothing(async () => {
      for (const [command, code] of asB) expect(await b.send(command)).toStrictEqual(refused(code));
      for (const command of [
        { type: "clause.say-yes", ...about },
        { type: "clause.not-like-this", ...about, sentence: "No" },
        { type: "clause.edit", clause: clauseId, over: digest, words },
        { type: "clause.put-aside", clause: clauseId },
      ] as const)
        expect(await stranger.a.send(command)).toStrictEqual(refused("clause-unknown"));
    });
    await b.accepted({ type: "clause.say-yes", ...about });
    await a.accepted({ type: "clause.say-yes", ...about });
    await changingNothing(async () => {
      expect(await a.send({ type: "clause.withdraw", ...about })).toStrictEqual(refused("already-agreed"));
      expect(await a.send({ type: "clause.say-yes", ...about })).toStrictEqual(refused("already-agreed"));
    });
    for (const page of [stranger.a, stranger.b]) page.close();
  });
});

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
    ["no workspace", { workspace: undefined }],
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

describe("a request", () => {
  const told = (status: number, code: ErrorCode): Told => [status, refusalBody(code)];
  const workspacePath = (rest = ""): string => `/api/workspaces/${couple.workspace}${rest}`;

  it.each([
    ["a field too many", { extra: 1 }],
    ["a list", []],
    ["a text", '"text"'],
    ["broken JSON", "{"],
    ["a forged prototype", '{"__proto__": {"seat": "a"}}'],
    ["nothing", undefined],
  ])("[T4] with %s is not understood", async (_, body) => {
    await changingNothing(async () => {
      const count = "select count(*)::int from footbridge.workspaces";
      const before = await house.asOwner(count);
      for (const path of ["/api/workspaces", workspacePath("/invitation"), "/api/invitations/look"])
        expect(await couple.ana.ask("POST", path, body)).toStrictEqual(told(400, "message-not-understood"));
      expect(await house.asOwner(count)).toStrictEqual(before);
    });
  });

  it("[T4] with a body over 64 kB is too large", async () => {
    expect(await couple.ana.ask("POST", "/api/workspaces", { extra: "x".repeat(64 * 1024) })).toStrictEqual(
      told(413, "message-too-large"),
    );
  });

  it("[T4] of another content type is not understood", async () => {
    expect(await couple.ana.ask("POST", "/api/workspaces", "{}", { "content-type": "text/plain" })).toStrictEqual(
      told(400, "message-not-understood"),
    );
  });

  it.each(["http://example.org", "null", ""])(
    "[T4] that would change something and comes from '%s' is refused",
    async (origin) => {
      await changingNothing(async () => {
        for (const [method, path] of [
          ["POST", "/api/workspaces"],
          ["POST", workspacePath("/invitation")],
          ["DELETE", workspacePath("/invitation")],
          ["POST", "/api/sign-out"],
        ] as const)
          expect(await couple.ana.ask(method, path, {}, { origin })).toStrictEqual(told(403, "wrong-origin"));
      });
      expect((await couple.ana.ask("GET", "/api/me"))[0]).toBe(200);
    },
  );

  it("[P5] about somebody else's workspace is answered as if there were none", async () => {
    const other = await house.guest("Cleo");
    for (const id of [couple.workspace, ID])
      for (const [method, rest, body] of [
        ["GET", "/invitation", undefined],
        ["POST", "/invitation", {}],
        ["DELETE", "/invitation", undefined],
        ["GET", "/revisions/1", undefined],
        ["GET", "/revisions/1/agreement.md", undefined],
        ["GET", "/revisions/1/agreement.pdf", undefined],
      ] as const)
        expect([rest, await other.ask(method, `/api/workspaces/${id}${rest}`, body)]).toStrictEqual([
          rest,
          told(404, "not-your-workspace"),
        ]);
  });

  it.each(["/invitation", "/revisions/1", "/revisions/1/agreement.md"])(
    "[T4] for %s without being signed in is refused",
    async (rest) => {
      expect(await couple.ana.ask("GET", workspacePath(rest), undefined, { cookie: "" })).toStrictEqual(
        told(401, "signed-out"),
      );
    },
  );

  it.each(["x", ID.toUpperCase(), "..%2f..", "%00"])("[T4] for the workspace '%s' is not understood", async (id) => {
    expect(await couple.ana.ask("GET", `/api/workspaces/${id}/invitation`)).toStrictEqual(
      told(400, "message-not-understood"),
    );
  });

  it("[T4] for what is not there says so", async () => {
    for (const [method, path] of [
      ["GET", "/api/nothing"],
      ["POST", "/api/nothing"],
      ["GET", "/api/"],
      ["PUT", "/api/workspaces"],
      ["POST", "/nothing"],
    ] as const)
      expect([path, await couple.ana.ask(method, path, method === "GET" ? undefined : {})]).toStrictEqual([
        path,
        told(404, "not-found"),
      ]);
    expect(await couple.ana.ask("GET", workspacePath("/revisions/1"))).toStrictEqual(told(409, "revision-unknown"));
    expect(await couple.ana.ask("GET", workspacePath("/revisions/0"))).toStrictEqual(
      told(400, "message-not-understood"),
    );
  });
});
