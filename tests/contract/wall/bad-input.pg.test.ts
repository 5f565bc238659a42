import { randomUUID } from "node:crypto";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { sealing } from "../../support/seal.ts";
import { Clock } from "./clock.ts";
import { newCouple } from "./house.ts";
import { coupleOfFile } from "./house-of-file.ts";
import { enveloped, said, save } from "./samples.ts";
import { DIGEST, ID, WELL_FORMED, words } from "./well-formed.ts";

const clock = new Clock();
const { house, couple, changingNothing } = coupleOfFile(clock);

const refused = (code: ErrorCode): object => ({ ok: false, refusal: refusalOf(code) });

/** A command with every one of its fields spoiled in turn, and with one too many. */
function spoiled(command: Command): readonly unknown[] {
  const fields = Object.entries(command);
  return [
    { ...command, extra: 1 },
    { ...command, seat: "b" },
    { ...command, workspace: ID },
    ...fields.flatMap(([field, right]) => {
      const rest = Object.fromEntries(fields.filter(([name]) => name !== field));
      // Where either truth is understood, the other one spoils nothing.
      const wrong = [null, 7.5, {}, [], "\u0000", ...(typeof right === "boolean" ? [] : [false])].filter(
        (value) => value !== right,
      );
      return [rest, ...wrong.map((value) => ({ ...rest, [field]: value }))];
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
  "what was heard, a reply or an addition that is too long": [
    ...(["listening.write-back", "listening.reply", "listening.add"] as const).map((type) => ({
      ...WELL_FORMED[type],
      text: "x".repeat(1201),
    })),
    { ...WELL_FORMED["listening.not-quite"], sentence: "x".repeat(501) },
  ].map((command) => ({ id: randomUUID(), command })),
  "what was heard without anything to be seen": ["", "  \n", "\u200d\u2060"].map((text) => ({
    id: randomUUID(),
    command: { ...WELL_FORMED["listening.write-back"], text },
  })),
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
    "phrase.mark": "round-not-open",
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
    "agreement.withdraw": "revision-unknown",
    "agreement.sleep": "revision-unknown",
    "agreement.wake": "revision-unknown",
    "signing-key.compared": "key-not-in-revision",
    "agreement.set-aside": "revision-unknown",
    "listening.write-back": "listening-not-open",
    "listening.say-yes": "listening-not-open",
    "listening.not-quite": "listening-not-open",
    "listening.reply": "listening-not-open",
    "listening.leave-it": "listening-not-open",
    "listening.again": "listening-not-open",
    "listening.add": "listening-not-open",
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
