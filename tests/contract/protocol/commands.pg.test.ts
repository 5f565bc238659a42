import { randomUUID } from "node:crypto";
import type { FrozenRevision } from "@footbridge/shared/domain/agreement/document";
import { MOST_BOUNDARIES } from "@footbridge/shared/domain/boundary/commands";
import { BLANK_CARDS, CARDS_LIMIT } from "@footbridge/shared/domain/card/words";
import { BOARD_LIMIT, VERSIONS_LIMIT } from "@footbridge/shared/domain/clause/decide";
import { ADDENDA_LIMIT, EXCHANGES_LIMIT } from "@footbridge/shared/domain/listening/commands";
import { mayWhilePaused } from "@footbridge/shared/domain/pause/meanwhile";
import type { Value } from "@footbridge/shared/domain/round/answer";
import { mayInSpace } from "@footbridge/shared/domain/space/silence";
import { minutesAfter } from "@footbridge/shared/domain/timeout/decide";
import { mayInTimeout } from "@footbridge/shared/domain/timeout/meanwhile";
import { mayWhenClosed } from "@footbridge/shared/domain/workspace/closed";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { beforeAll, expect, test } from "vitest";
import { sentenceFor } from "../../../server/src/words/sentence.ts";
import { type Couple, joinUp, newCouple, newPerson } from "../../support/couple.ts";
import { listenUntil } from "../../support/listening.ts";
import type { Page } from "../../support/page.ts";
import { ENTRIES, marking, openPhrases } from "../../support/phrases.ts";
import { sealing } from "../../support/seal.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { KNOWN_KEYS, SigningKey, typed, unkeyed } from "../../support/signing.ts";
import { agreeOnHisLine, agreeOnMidpoint, choice, comeTo, hold, save as putDown, signTrial } from "../trial/trial.ts";
import { AckSchema } from "./answers.ts";
import { ANY_COMMAND, COMMAND_ENTRIES } from "./commands.ts";
import { cutOff, expected, Ledger } from "./ledger.ts";
import { freezeSomething } from "./settled.ts";

const { server, clock } = serverWithClock();
const ledger = new Ledger();
let couple: Couple;
beforeAll(async () => {
  couple = await newCouple(server.origin);
});

const DAY = 24 * 60 * 60 * 1000;
const DIGEST = "0".repeat(64);
const round = "own-part";
const text = (words: string) => ({ kind: "text", text: words }) as const;
const onClause = { clause: randomUUID() };
const onWords = { ...onClause, digest: DIGEST };
const onRevision = { revision: 99, digest: DIGEST };
const onCard = { card: randomUUID() };
const save = { type: "round.save", round, prompt: "cause", base: 0, answer: { state: "skipped" } } as const;
const sign = unkeyed(onRevision, "Ana");
const THUMBPRINT = "A".repeat(43);

const turns = { minutes: 3, first: "a", round: null } as const;

const FAR = "2099-01-01T00:00:00.000Z";

/** One well formed command of each type; it names nothing that exists. */
const SAMPLES: readonly Command[] = [
  { type: "workspace.confirm-partner" },
  { type: "workspace.decline-partner" },
  { type: "workspace.leave" },
  save,
  sealing(round),
  { type: "round.take-seal-back", round },
  { type: "round.say-ready", round },
  { type: "round.take-ready-back", round },
  marking("a", ENTRIES.a.id, "say"),
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
  { type: "agreement.withdraw", ...onRevision },
  { type: "agreement.sleep", ...onRevision, until: FAR },
  { type: "agreement.wake", ...onRevision },
  { type: "agreement.set-aside", ...onRevision },
  { type: "signing-key.offer", jwk: KNOWN_KEYS.one },
  { type: "signing-key.compared", thumbprint: THUMBPRINT },
  { type: "space.propose", until: FAR },
  { type: "space.take-back" },
  { type: "space.agree", until: FAR },
  { type: "space.lengthen", until: FAR },
  { type: "timeout.begin" },
  { type: "timeout.extend", until: FAR },
  { type: "timeout.wish-sooner", since: FAR, wish: true },
  { type: "timeout.come-back", since: FAR },
  { type: "timeout.go-first", since: FAR, going: true },
  { type: "pause.begin" },
  { type: "pause.would-go-on", since: FAR, wish: true },
  { type: "meeting.ask" },
  { type: "meeting.take-back" },
  { type: "meeting.not-now" },
  { type: "meeting.enter", meeting: randomUUID() },
  { type: "meeting.leave" },
  { type: "meeting.raise-hand", up: true },
  { type: "meeting.show-place", on: true },
  { type: "meeting.be-at", place: null },
  { type: "meeting.look-together", at: onClause },
  { type: "meeting.suggest-turns", ...turns },
  { type: "meeting.begin-turns", ...turns },
  { type: "meeting.pass-turn" },
  { type: "meeting.end-turns" },
  { type: "visit.seen", upTo: FAR },
  { type: "listening.write-back", round, text: "I heard." },
  { type: "listening.say-yes", round, digest: DIGEST },
  { type: "listening.not-quite", round, digest: DIGEST, sentence: "Rather so." },
  { type: "listening.reply", round, text: "Thank you." },
  { type: "listening.leave-it", round },
  { type: "listening.again", round },
  { type: "listening.add", round, text: "Besides." },
  { type: "boundary.tighten", text: "I am home by nine.", line: null },
  { type: "boundary.take-back", boundary: randomUUID() },
  { type: "check-in.suggest", round: "check-in-2031-01-12", to: FAR },
  { type: "check-in.take-back", round: "check-in-2031-01-12" },
  { type: "check-in.agree", round: "check-in-2031-01-12", to: FAR },
  { type: "card.save-draft", base: 7, words: { ...BLANK_CARDS.appreciation, kind: "You listened." } },
  { type: "card.give", kind: "appreciation", revision: 7 },
  { type: "card.open", ...onCard },
  { type: "card.wish-together", ...onCard },
  { type: "card.take-wish-back", ...onCard },
  { type: "card.open-together", ...onCard },
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
  for (const noun of [
    "round",
    "phrase",
    "clause",
    "agreement",
    "signing-key",
    "listening",
    "space",
    "timeout",
    "pause",
    "meeting",
    "visit",
    "boundary",
    "check-in",
    "card",
  ])
    for (const command of samples(noun)) await refused(a, command, "workspace-not-open");
  // Leaving is nobody's but one's own, and is never refused.
  for (const command of samples("workspace").filter(({ type }) => type !== "workspace.leave")) {
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

test("a check-in is refused at another time", async () => {
  const couple = await newCouple(server.origin);
  await signTrial(couple);
  const { a } = couple;
  const round = "check-in-2031-01-12";
  const answer = { state: "skipped" } as const;
  await refused(a, { type: "round.save", round, prompt: "pace", base: 0, answer }, "check-in-not-now");
  await refused(a, sealing(round), "check-in-not-now");
  await refused(a, { type: "round.say-ready", round }, "check-in-not-now");
  expect(ledger.surprises).toEqual([]);
});

test("a second extension of a trial is refused", async () => {
  const couple = await newCouple(server.origin);
  const { a, b } = couple;
  const [midpoint, decision] = ["midpoint-2031-01-02", "decision-2031-01-13"];
  await agreeOnMidpoint(couple, "2031-01-02");
  // Four weeks from then on, so that the decision is some days after the midpoint.
  await signTrial(couple, { weeks: 4, start: "2030-12-16" });
  await comeTo(couple, midpoint);
  for (const page of [a, b])
    await putDown(page, midpoint, { appreciation: { state: "skipped" }, way: choice("extend") });
  await hold(couple, midpoint);
  clock.advance(6 * DAY);
  await comeTo(couple, decision);
  const again = { type: "round.save", round: decision, prompt: "way", base: 0, answer: choice("extend") } as const;
  await refused(a, again, "extended-already");
  expect(ledger.surprises).toEqual([]);
});

test("commands about a boundary are refused for their reasons", async () => {
  const couple = await newCouple(server.origin);
  const { a, b } = couple;
  const tighten = { type: "boundary.tighten", text: "I am home by nine.", line: null } as const;
  await refused(a, tighten, "trial-not-on");
  await refused(a, { type: "boundary.take-back", boundary: randomUUID() }, "boundary-unknown");
  const his = await agreeOnHisLine(couple, "I tell the truth at once.");
  await signTrial(couple);
  await refused(a, { ...tighten, line: randomUUID() }, "clause-unknown");
  await refused(a, { ...tighten, line: his }, "boundary-not-yours");
  for (let times = 0; times < MOST_BOUNDARIES; times += 1) await a.accepted(tighten);
  await refused(a, tighten, "boundaries-enough");
  await b.until("the lines", (page) => page.trial?.boundaries.length === MOST_BOUNDARIES);
  const [first] = b.trial?.boundaries ?? [];
  await refused(b, { type: "boundary.take-back", boundary: first?.id ?? "" }, "boundary-not-yours");
  expect(ledger.surprises).toEqual([]);
});

test("commands about the time of a check-in are refused for their reasons", async () => {
  const couple = await newCouple(server.origin);
  const { a, b } = couple;
  const today = clock.inputs.now().toISOString().slice(0, 10);
  const suggest = { type: "check-in.suggest", round: `check-in-${today}`, to: FAR } as const;
  await refused(a, suggest, "trial-not-on");
  await refused(a, { ...suggest, type: "check-in.agree" }, "trial-not-on");
  await refused(a, { type: "check-in.take-back", round: suggest.round }, "check-in-moved-on");
  await signTrial(couple, { start: today });
  const [first] = a.trial?.checkIns ?? [];
  const { round = "", at = "", opens = "" } = first ?? {};
  const later = (days: number): string => new Date(Date.parse(at) + days * DAY).toISOString();
  for (const type of ["check-in.suggest", "check-in.agree"] as const)
    await refused(a, { type, round: "check-in-2031-13-01", to: later(1) }, "round-unknown");
  for (const to of [at, FAR, later(4.5), later(-9), `${later(1).slice(0, 16)}:00.001Z`])
    await refused(a, { type: "check-in.suggest", round, to }, "check-in-time-not-valid");
  await refused(b, { type: "check-in.agree", round, to: later(1) }, "check-in-moved-on");
  const [, second] = a.trial?.checkIns ?? [];
  for (const days of [1, 2, 4]) await a.accepted({ type: "check-in.suggest", round, to: later(days) });
  // What was suggested fits no more, as the next one was moved towards it meanwhile.
  const nearer = { round: second?.round ?? "", to: later(6) };
  await b.accepted({ type: "check-in.suggest", ...nearer });
  await a.accepted({ type: "check-in.agree", ...nearer });
  await refused(b, { type: "check-in.agree", round, to: later(4) }, "check-in-time-not-valid");
  await refused(a, { type: "check-in.suggest", round, to: later(3) }, "check-in-asked-enough");
  clock.advance(Math.max(0, Date.parse(opens) - clock.inputs.now().getTime()));
  await comeTo(couple, round);
  for (const page of [a, b])
    await putDown(page, round, { appreciation: { state: "skipped" }, pace: { state: "skipped" } });
  await hold(couple, round);
  for (const type of ["check-in.suggest", "check-in.agree"] as const)
    await refused(b, { type, round, to: later(2) }, "check-in-not-movable");
  expect(ledger.surprises).toEqual([]);
});

test("commands of listening are refused for their reasons", async () => {
  const { a, b } = couple;
  const inTurn = samples("listening").filter(({ type }) => type !== "listening.again" && type !== "listening.add");
  for (const command of samples("listening")) {
    await refused(a, { ...command, round: "no-such-round" } as Command, "round-unknown");
    await refused(a, { ...command, round: "what-changed" } as Command, "listening-not-open");
  }
  // The first round of the path: `b` listens first.
  for (const command of inTurn) await refused(a, command, "listening-not-your-turn");
  for (const command of inTurn)
    if (command.type !== "listening.write-back") await refused(b, command, "listening-another-step");
  await refused(a, { type: "listening.again", round }, "listening-under-way");
  await b.accepted({ type: "listening.write-back", round, text: "I heard." });
  await refused(a, { type: "listening.say-yes", round, digest: DIGEST }, "words-moved-on");
  await refused(a, { type: "listening.not-quite", round, digest: DIGEST, sentence: "So." }, "words-moved-on");
  await refused(a, { type: "listening.write-back", round, text: "I heard." }, "listening-another-step");
  await listenUntil(couple, round, ({ turn }) => turn === null);
  for (const command of inTurn) await refused(a, command, "listening-finished");
  for (let addition = 0; addition < ADDENDA_LIMIT; addition += 1)
    await a.accepted({ type: "listening.add", round, text: `Besides, ${addition}.` });
  await refused(a, { type: "listening.add", round, text: "Besides." }, "listening-additions-full");
  for (let exchange = 1; exchange < EXCHANGES_LIMIT; exchange += 1) {
    await listenUntil(couple, round, ({ exchanges }) => exchanges.length > exchange);
    await listenUntil(couple, round, ({ turn }) => turn === null);
  }
  await refused(a, { type: "listening.again", round }, "listening-enough");
  expect(ledger.surprises).toEqual([]);
});

test("marks on phrases are refused for their reasons", async () => {
  const { a } = couple;
  await refused(a, marking("a", ENTRIES.a.id, "say"), "round-not-open");
  await openPhrases(async (seat, ...commands) => {
    for (const command of commands) await couple[seat].accepted(command);
  });
  await refused(a, marking("b", ENTRIES.a.id, "say"), "phrase-unknown");
  await refused(a, marking("a", ENTRIES.a.id, "hear", "notWithMe"), "mark-not-valid");
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
  const key = await SigningKey.make();
  await a.accepted(key.offer());
  const frozen = await freezeSomething(couple);
  await refused(a, { type: "agreement.freeze" }, "agreement-already-frozen");
  const about = samples("agreement").filter(({ type }) => type !== "agreement.freeze");
  for (const command of about) {
    await refused(a, command, "revision-unknown");
    await refused(a, { ...command, revision: frozen.revision } as Command, "revision-moved-on");
  }
  const { document } = await couple.ana.ask<FrozenRevision>(
    "GET",
    `/api/workspaces/${couple.workspace}/revisions/${frozen.revision}`,
  );
  const signed = await key.sign(document, "a", typed(frozen, "Ana"));
  await refused(a, { ...signed, name: "  " }, "name-missing");
  await refused(a, { ...signed, consent: DIGEST }, "consent-moved-on");
  await refused(a, { ...signed, jws: null }, "key-not-in-revision");
  await refused(a, { ...signed, name: "Anna" }, "signature-not-valid");
  await refused(a, { type: "agreement.withdraw", ...frozen }, "not-signed-yet");
  await refused(a, { type: "agreement.wake", ...frozen }, "not-asleep");
  await refused(a, { type: "agreement.sleep", ...frozen, until: FAR }, "sleep-not-valid");
  const until = new Date(clock.inputs.now().getTime() + DAY).toISOString();
  await b.accepted({ type: "agreement.sleep", ...frozen, until });
  await refused(a, signed, "agreement-sleeping");
  await b.accepted({ type: "agreement.wake", ...frozen });
  await a.accepted(signed);
  await refused(a, signed, "already-signed");
  await b.accepted(unkeyed(frozen, "Ben"));
  for (const command of about) await refused(a, { ...command, ...frozen } as Command, "already-signed");
  await refused(a, { type: "signing-key.compared", thumbprint: THUMBPRINT }, "key-not-in-revision");
  expect(ledger.surprises).toEqual([]);
});

/** A card from `a`, as both see it. */
async function givenCard(): Promise<string> {
  const { a, b } = couple;
  const base = a.cardDraft?.revision ?? 0;
  const { revision = 0 } = await a.accepted({
    type: "card.save-draft",
    base,
    words: { ...BLANK_CARDS.appreciation, kind: "You listened." },
  });
  const { card = "" } = await a.accepted({ type: "card.give", kind: "appreciation", revision });
  await a.until("an empty draft", (page) => page.cardDraft?.revision === revision + 1);
  await b.until("the card", (page) => page.card(card) !== undefined);
  return card;
}

test("commands on cards are refused for their reasons", async () => {
  const { a, b } = couple;
  for (const command of SAMPLES.filter((each) => "card" in each)) await refused(a, command, "card-unknown");
  await refused(a, { type: "card.save-draft", base: 7, words: BLANK_CARDS.appreciation }, "card-moved-on");
  await refused(a, { type: "card.give", kind: "appreciation", revision: 7 }, "card-moved-on");
  await b.accepted({ type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.appreciation, own: "  " } });
  await refused(b, { type: "card.give", kind: "appreciation", revision: 1 }, "card-empty");

  const card = await givenCard();
  for (const type of ["card.open", "card.wish-together", "card.take-wish-back"] as const)
    await refused(a, { type, card }, "card-your-own");
  await refused(b, { type: "card.open-together", card }, "card-not-yours");
  await refused(a, { type: "card.open-together", card }, "card-not-wished");
  await refused(b, { type: "card.take-wish-back", card }, "card-not-wished");
  await b.accepted({ type: "card.wish-together", card });
  await refused(b, { type: "card.wish-together", card }, "card-wished-already");
  await a.accepted({ type: "card.open-together", card });
  for (const type of ["card.open", "card.wish-together", "card.take-wish-back"] as const)
    await refused(b, { type, card }, "card-open-already");
  await refused(a, { type: "card.open-together", card }, "card-open-already");
  const other = await givenCard();
  await b.accepted({ type: "card.open", card: other });
  await refused(b, { type: "card.open", card: other }, "card-open-already");
  expect(ledger.surprises).toEqual([]);
});

test("one person gives so many cards and no more", async () => {
  const { a } = couple;
  // Put there past the commands, as it is the number alone that counts.
  await server.asOwner(
    `update footbridge.workspaces
     set state = jsonb_set(state, '{cards}', (
       select jsonb_agg(card)
       from (select state -> 'cards' -> 0 as card from generate_series(1, $2::int)) cards
     ))
     where id = $1`,
    [couple.workspace, CARDS_LIMIT],
  );
  const base = a.cardDraft?.revision ?? 0;
  const { revision = 0 } = await a.accepted({
    type: "card.save-draft",
    base,
    words: { ...BLANK_CARDS.appreciation, kind: "You listened." },
  });
  await refused(a, { type: "card.give", kind: "appreciation", revision }, "cards-too-many");
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

test("commands about a space are refused for their reasons, and while one runs whatever the other would see", async () => {
  const { a, b } = await newCouple(server.origin);
  const ahead = (days: number): string => new Date(clock.inputs.now().getTime() + days * DAY).toISOString();
  for (const until of [ahead(2), ahead(121)]) await refused(a, { type: "space.propose", until }, "space-end-not-valid");
  await refused(a, { type: "space.take-back" }, "space-not-proposed");
  await refused(a, { type: "space.lengthen", until: FAR }, "space-not-running");
  await refused(a, { type: "space.agree", until: FAR }, "space-moved-on");
  const until = ahead(21);
  await a.accepted({ type: "space.propose", until });
  await refused(a, { type: "space.agree", until }, "space-moved-on");
  await b.accepted({ type: "space.agree", until });
  for (const command of SAMPLES.filter(({ type }) => !mayInSpace(type))) await refused(a, command, "space-running");
  await refused(a, { type: "space.lengthen", until }, "space-not-longer");
  await refused(a, { type: "space.lengthen", until: FAR }, "space-too-long");
  expect(ledger.surprises).toEqual([]);
});

test("commands about a time-out are refused for their reasons, and while one runs whatever is done together", async () => {
  const { a, b } = await newCouple(server.origin);
  for (const command of samples("timeout").slice(1)) await refused(a, command, "timeout-not-running");
  await a.accepted({ type: "timeout.begin" });
  await b.until("the time-out", (page) => page.timeout?.running != null);
  const { since = "", until = "" } = b.timeout?.running ?? {};
  for (const command of SAMPLES.filter(({ type }) => !mayInTimeout(type))) await refused(b, command, "timeout-running");
  await refused(b, { type: "timeout.begin" }, "timeout-running");
  await refused(b, { type: "timeout.extend", until }, "timeout-not-longer");
  await refused(b, { type: "timeout.extend", until: minutesAfter(since, 24 * 60 + 2) }, "timeout-too-long");
  const wish = { type: "timeout.wish-sooner", since, wish: true } as const;
  for (const command of samples("timeout").slice(2)) await refused(b, command, "timeout-moved-on");
  await refused(b, { type: "timeout.come-back", since }, "timeout-moved-on");
  await refused(b, { ...wish, wish: false }, "timeout-said-already");
  await refused(b, { type: "timeout.go-first", since, going: false }, "timeout-said-already");
  for (const said of [true, false, true, false]) await b.accepted({ ...wish, wish: said });
  await refused(b, wish, "timeout-asked-enough");
  expect(ledger.surprises).toEqual([]);
});

test("commands about a pause are refused for their reasons, and while one is paused whatever is done together", async () => {
  const { a, b } = await newCouple(server.origin);
  await refused(b, { type: "pause.would-go-on", since: FAR, wish: true }, "pause-not-running");
  await a.accepted({ type: "pause.begin" });
  for (const command of SAMPLES.filter(({ type }) => !mayWhilePaused(type))) await refused(b, command, "pause-running");
  await refused(b, { type: "pause.would-go-on", since: FAR, wish: true }, "pause-moved-on");
  expect(ledger.surprises).toEqual([]);
});

test("where a workspace is closed, every command is refused but the few that read", async () => {
  const { a, b } = await newCouple(server.origin);
  await a.accepted({ type: "workspace.leave" });
  await b.until("it is closed", (page) => page.workspace?.status === "closed");
  for (const command of SAMPLES.filter(({ type }) => !mayWhenClosed(type)))
    await refused(b, command, "workspace-closed");
  expect(ledger.surprises).toEqual([]);
});

test("commands about a meeting are refused for their reasons", async () => {
  const { a, b } = await newCouple(server.origin);
  const outside = ["meeting.ask", "meeting.take-back", "meeting.not-now", "meeting.enter"];
  for (const command of samples("meeting").filter(({ type }) => !outside.includes(type)))
    await refused(a, command, "meeting-not-in");
  await refused(a, { type: "meeting.take-back" }, "meeting-not-asked");
  await refused(a, { type: "meeting.not-now" }, "meeting-moved-on");
  await refused(a, { type: "meeting.enter", meeting: randomUUID() }, "meeting-moved-on");
  await a.accepted({ type: "meeting.ask" });
  await refused(a, { type: "meeting.ask" }, "meeting-asked-already");
  await b.accepted({ type: "meeting.ask" });
  await refused(b, { type: "meeting.ask" }, "meeting-already-in");
  await refused(a, { type: "meeting.look-together", at: onClause }, "clause-unknown");
  await refused(a, { type: "meeting.look-together", at: { round } }, "listening-not-open");
  await refused(a, { type: "meeting.suggest-turns", ...turns, round }, "turns-not-valid");
  await refused(a, { type: "meeting.end-turns" }, "turns-moved-on");
  await refused(a, { type: "meeting.pass-turn" }, "turns-moved-on");
  await a.accepted({ type: "meeting.suggest-turns", ...turns });
  await refused(b, { type: "meeting.begin-turns", ...turns, minutes: 4 }, "turns-moved-on");
  await b.accepted({ type: "meeting.begin-turns", ...turns });
  await refused(b, { type: "meeting.pass-turn" }, "turn-not-yours");
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
