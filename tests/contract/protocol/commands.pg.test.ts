import { randomUUID } from "node:crypto";
import { BOARD_LIMIT, VERSIONS_LIMIT } from "@footbridge/shared/domain/clause/decide";
import type { Value } from "@footbridge/shared/domain/round/answer";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sentenceFor } from "../../../server/src/words/sentence.ts";
import { type Couple, joinUp, newCouple, newPerson } from "../../support/couple.ts";
import type { Page } from "../../support/page.ts";
import { type RunningServer, runServer } from "../../support/running-server.ts";
import { sealing } from "../../support/seal.ts";
import { AckSchema } from "./answers.ts";
import { openClock } from "./clock.ts";
import { ANY_COMMAND, COMMAND_ENTRIES } from "./commands.ts";
import { cutOff, expected, Ledger } from "./ledger.ts";
import { freezeSomething } from "./settled.ts";

const clock = openClock();
const ledger = new Ledger();
let server: RunningServer;
let couple: Couple;
beforeAll(async () => {
  server = await runServer(clock.inputs);
  couple = await newCouple(server.origin);
});
afterAll(async () => {
  await server.close();
});

const DIGEST = "0".repeat(64);
const round = "own-part";
const text = (words: string) => ({ kind: "text", text: words }) as const;
const onClause = { clause: randomUUID() };
const onWords = { ...onClause, digest: DIGEST };
const onRevision = { revision: 99, digest: DIGEST };
const save = { type: "round.save", round, prompt: "cause", base: 0, answer: { state: "skipped" } } as const;
const sign = { type: "agreement.sign", ...onRevision, name: "Ana", zone: "Europe/Berlin", readToEnd: true } as const;

/** One well formed command of each type; it names nothing that exists. */
const SAMPLES: readonly Command[] = [
  { type: "workspace.confirm-partner" },
  { type: "workspace.decline-partner" },
  save,
  sealing(round),
  { type: "round.take-seal-back", round },
  { type: "round.say-ready", round },
  { type: "round.take-ready-back", round },
  { type: "clause.propose", section: "change", words: text("A line.") },
  { type: "clause.edit", ...onClause, over: DIGEST, words: text("A line.") },
  { type: "clause.counter", ...onClause, words: text("A line.") },
  { type: "clause.say-yes", ...onWords },
  { type: "clause.take-yes-back", ...onWords },
  { type: "clause.not-like-this", ...onWords, sentence: "Not yet." },
  { type: "clause.withdraw", ...onWords },
  { type: "clause.put-aside", ...onClause },
  { type: "clause.take-up", ...onClause },
  { type: "agreement.freeze" },
  sign,
  { type: "agreement.set-aside", ...onRevision },
];

const ON_CLAUSE = SAMPLES.filter((command) => "clause" in command);
const ON_WORDS = ON_CLAUSE.filter((command) => "digest" in command);
const samples = (noun: string): readonly Command[] => SAMPLES.filter(({ type }) => type.startsWith(`${noun}.`));

/** Sends a message that is to be refused with this code. */
async function refusedMessage(page: Page, type: Command["type"], message: unknown, code: ErrorCode): Promise<void> {
  const ack = AckSchema.parse(await page.emit(message));
  if (!ack.ok && ack.refusal.sentence !== sentenceFor(ack.refusal.code)) throw new Error("another code's sentence");
  ledger.note(type, code, ack.ok ? "accepted" : ack.refusal.code);
}

/** Sends a command that is to be refused with this code. */
async function refused(page: Page, command: Command, code: ErrorCode): Promise<void> {
  await refusedMessage(page, command.type, { id: randomUUID(), command }, code);
}

/** A clause with words of `a`, as both see it. */
async function proposed(words: Extract<Command, { type: "clause.propose" }>["words"], section = "change" as const) {
  const { a, b } = couple;
  const { clause = "" } = await a.accepted({ type: "clause.propose", section, words });
  for (const page of [a, b]) await page.until("the clause", (each) => each.clause(clause) !== undefined);
  return { clause, digest: a.clause(clause)?.versions[0]?.digest ?? "" };
}

test("every type of command has a sample", () => {
  expect(SAMPLES.map(({ type }) => type)).toEqual(Object.keys(COMMAND_ENTRIES));
});

test("[T4] what is malformed is not understood", async () => {
  for (const command of SAMPLES) {
    const message = { id: randomUUID(), command: { ...command, unknown: true } };
    await refusedMessage(couple.a, command.type, message, "message-not-understood");
  }
  await refused(couple.a, { ...sign, zone: "Nowhere/Else" }, "message-not-understood");
  expect(ledger.surprises).toEqual([]);
});

test("[T1] an id that was accepted with another command is refused", async () => {
  const id = randomUUID();
  const first = { id, command: { ...save, prompt: "pattern" } };
  expect(await couple.a.emit(first)).toEqual({ ok: true, outcome: { revision: 1 } });
  for (const command of SAMPLES) await refusedMessage(couple.a, command.type, { id, command }, "command-id-reused");
  expect(await couple.a.emit(first)).toEqual({ ok: true, outcome: { revision: 1 } });
});

test("[C6] before the inviter confirmed, nothing else is possible, and only the inviter may confirm", async () => {
  const [ana, ben] = [await newPerson(server.origin, "Ada"), await newPerson(server.origin, "Bo")];
  const workspace = await joinUp(ana, ben);
  const [a, b] = [await ana.connect(workspace), await ben.connect(workspace)];
  for (const command of SAMPLES) await refused(b, command, "not-your-workspace");
  for (const noun of ["round", "clause", "agreement"])
    for (const command of samples(noun)) await refused(a, command, "workspace-not-open");
  for (const command of samples("workspace")) {
    await refused(couple.b, command, "only-the-inviter");
    await refused(couple.a, command, "no-one-to-confirm");
  }
  for (const page of [a, b]) page.close();
  expect(ledger.surprises).toEqual([]);
});

test("commands on a round are refused for their reasons", async () => {
  const { a, b } = couple;
  for (const command of samples("round"))
    await refused(a, { ...command, round: "no-such-round" } as Command, "round-unknown");
  await refused(a, { ...save, prompt: "no-such-prompt" }, "prompt-unknown");
  await refused(a, { ...save, base: 7 }, "answer-moved-on");
  const wrong: Value = { kind: "weekday", weekday: 3 };
  await refused(a, { ...save, answer: { state: "answered", value: wrong } }, "answer-not-valid");
  await refused(a, sealing(round), "round-unfinished");
  for (const type of ["round.take-seal-back", "round.say-ready", "round.take-ready-back"] as const)
    await refused(a, { type, round }, "round-not-sealed");
  for (const page of [a, b]) {
    for (const prompt of ["my-part", "repair-offer"]) await page.accepted({ ...save, prompt });
    await page.accepted(sealing(round));
  }
  await refused(a, save, "round-sealed");
  await refused(a, sealing(round), "round-sealed");
  for (const page of [a, b]) await page.accepted({ type: "round.say-ready", round });
  for (const command of samples("round")) await refused(a, command, "already-revealed");
  expect(ledger.surprises).toEqual([]);
});

test("commands on the board are refused for their reasons", async () => {
  const { a, b } = couple;
  for (const command of ON_CLAUSE) await refused(a, command, "clause-unknown");

  const { clause, digest } = await proposed(text("We begin."));
  for (const command of ON_WORDS) await refused(a, { ...command, clause }, "words-moved-on");
  await refused(a, { type: "clause.take-yes-back", clause, digest }, "yes-not-given");
  await refused(b, { type: "clause.withdraw", clause, digest }, "not-your-words");
  for (const page of [a, b]) await page.accepted({ type: "clause.say-yes", clause, digest });
  await refused(a, { type: "clause.say-yes", clause, digest }, "already-agreed");
  await refused(a, { type: "clause.withdraw", clause, digest }, "already-agreed");

  for (let version = 1; version < VERSIONS_LIMIT; version += 1)
    await a.accepted({ type: "clause.counter", clause, words: text(`Or so, ${version}.`) });
  const oneMore = { clause, words: text("One more.") };
  await refused(a, { type: "clause.counter", ...oneMore }, "clause-too-many-versions");
  await refused(a, { type: "clause.edit", ...oneMore, over: DIGEST }, "clause-too-many-versions");

  await a.accepted({ type: "clause.put-aside", clause });
  for (const command of ON_CLAUSE)
    if (command.type !== "clause.take-up") await refused(a, { ...command, clause }, "clause-not-live");
  await a.accepted({ type: "clause.take-up", clause });
  await refused(a, { type: "clause.take-up", clause }, "clause-not-live");
  expect(ledger.surprises).toEqual([]);
});

test("commands on typed clauses are refused for their reasons", async () => {
  const { a } = couple;
  const words = { kind: "term", term: "exclusivity", value: { kind: "choice", option: "exclusive" } } as const;
  const propose = { type: "clause.propose", section: "status", words } as const;
  await refused(a, { ...propose, section: "pace" }, "term-not-valid");
  const { clause = "" } = await a.accepted(propose);
  await refused(a, propose, "term-already-there");
  const change = { clause, words: text("Free words.") };
  await refused(a, { type: "clause.counter", ...change }, "term-not-valid");
  await refused(a, { type: "clause.edit", ...change, over: DIGEST }, "term-not-valid");
  await a.accepted({ type: "clause.put-aside", clause });
  await a.accepted(propose);
  await refused(a, { type: "clause.take-up", clause }, "term-already-there");
  expect(ledger.surprises).toEqual([]);
});

test("commands on the agreement are refused for their reasons", async () => {
  const { a, b } = couple;
  await refused(a, { type: "agreement.freeze" }, "agreement-not-settled");
  const frozen = await freezeSomething(couple);
  await refused(a, { type: "agreement.freeze" }, "agreement-already-frozen");
  for (const command of [sign, { type: "agreement.set-aside", ...onRevision } as const]) {
    await refused(a, command, "revision-unknown");
    await refused(a, { ...command, revision: frozen.revision }, "revision-moved-on");
  }
  await refused(a, { ...sign, ...frozen, name: "  " }, "name-missing");
  for (const page of [a, b]) await page.accepted({ ...sign, ...frozen });
  await refused(a, { ...sign, ...frozen }, "already-signed");
  await refused(a, { type: "agreement.set-aside", ...frozen }, "already-signed");
  expect(ledger.surprises).toEqual([]);
});

test("a board holds so many clauses and no more", async () => {
  const { a } = couple;
  const propose = { type: "clause.propose", section: "change", words: text("A line.") } as const;
  // Put there past the commands, as it is the number alone that counts.
  await server.asOwner(
    `update footbridge.workspaces
     set state = jsonb_set(state, '{board}', (
       select (state -> 'board') || jsonb_agg(line)
       from (select state -> 'board' -> 0 as line from generate_series(2, $2::int - jsonb_array_length(state -> 'board'))) lines
     ))
     where id = $1`,
    [couple.workspace, BOARD_LIMIT],
  );
  await a.accepted(propose);
  await refused(a, propose, "clause-board-full");
  expect(ledger.surprises).toEqual([]);
});

test("whoever sends too much is too fast", async () => {
  const page = await couple.ben.connect(couple.workspace);
  clock.running = false;
  await Promise.all(Array.from({ length: 150 }, () => page.emit("much")));
  for (const command of SAMPLES) await refused(page, command, "too-fast");
  clock.running = true;
  expect(ledger.surprises).toEqual([]);
});

test("[T4] without the database nothing is saved, and the sender is told", async () => {
  await cutOff(server.database);
  for (const command of SAMPLES) await refused(couple.a, command, "not-saved");
  expect(ledger.surprises).toEqual([]);
});

test("the document has every code that a command was refused with, and no other", () => {
  const entries = Object.entries(COMMAND_ENTRIES).map(
    ([type, { codes }]) => [type, [...codes, ...ANY_COMMAND]] as const,
  );
  expect(ledger.met).toEqual(expected(entries));
});
