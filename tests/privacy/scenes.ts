import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import type { NewWords } from "@footbridge/shared/domain/clause/commands";
import { PHRASES_FROM } from "@footbridge/shared/domain/phrase/phrases";
import type { Answer } from "@footbridge/shared/domain/round/answer";
import type { Prompt, SectionId } from "@footbridge/shared/domain/round/sheet";
import { type Couple, openWorkspaceOf } from "../support/couple.ts";
import type { Page } from "../support/page.ts";
import type { Person } from "../support/person.ts";
import { nonceFrom, sealing } from "../support/seal.ts";
import { unkeyed } from "../support/signing.ts";
import { answerFor, uuidOf } from "./answers.ts";
import { promptsIn } from "./side.ts";
import type { SceneName } from "./story.ts";

/** One more than a board takes would be refused. */
const FULL_BOARD = 200;
const ZONE = "Europe/Berlin";
/** When the time apart ends that runs at the beginning of a scene: days later than that. */
export const APART_UNTIL = "2027-01-08T12:00:00.000Z";

const OPEN_WORDS = ["when it gets late", "before breakfast"] as const;
/** The phrases that are open in a scene with an opened round: both wrote the same. */
export const OPEN_PHRASES: readonly string[] = OPEN_WORDS.map(uuidOf);

function openPhrases({ field }: Prompt): Answer {
  const parts = field.kind === "entries" ? field.parts : [];
  const entries = OPEN_WORDS.map((words) => ({
    id: uuidOf(words),
    parts: Object.fromEntries(parts.map(({ id }) => [id, words])),
  }));
  return { state: "answered", value: { kind: "entries", entries } };
}

async function revealOneRound({ a, b }: Couple): Promise<void> {
  const { round } = PHRASES_FROM;
  for (const page of [a, b]) {
    for (const prompt of promptsIn(round).filter(({ required }) => required)) {
      const answer = prompt.id === PHRASES_FROM.prompt ? openPhrases(prompt) : answerFor(prompt, OPEN_WORDS[0]);
      await page.accepted({ type: "round.save", round, prompt: prompt.id, base: 0, answer });
    }
    await page.accepted(sealing(round, nonceFrom(round)));
    // Where a leak is planted, the round may be open already.
    await page.send({ type: "round.say-ready", round });
  }
  for (const page of [a, b]) await page.until("the opened round", (each) => each.round(round)?.revealed != null);
}

type Line = readonly [SectionId, NewWords];

/** What has to be agreed before a revision can be signed, beside when its trial is. */
const TO_SIGN: readonly Line[] = [
  ["purpose", { kind: "text", text: "To find out slowly." }],
  ["boundaries", { kind: "text", text: "No calls after ten." }],
  ["check-ins", { kind: "term", term: "check-in-day", value: { kind: "weekday", weekday: 2 } }],
  ["check-ins", { kind: "term", term: "check-in-time", value: { kind: "time", time: "19:00", zone: ZONE } }],
  ["ending", { kind: "text", text: "Either of us may end this, kindly." }],
];

function lasting(start: string, weeks: number): readonly Line[] {
  return [
    ["pace", { kind: "term", term: "trial-length", value: { kind: "length", amount: weeks } }],
    ["pace", { kind: "term", term: "trial-start", value: { kind: "date", date: start } }],
  ];
}

/** A trial that has just begun: its first check-in is `CHECK_IN`, its midpoint `MIDPOINT`. */
const BEGINNING: readonly Line[] = [
  ...lasting("2027-01-04", 12),
  ["pace", { kind: "term", term: "trial-midpoint", value: { kind: "date", date: "2027-01-05" } }],
];
/** One that is almost over: its decision is `DECISION`, and `CHECK_IN` is its last check-in but one. */
const ENDING: readonly Line[] = lasting("2026-12-14", 4);

async function agree(pages: readonly [Page, Page], section: SectionId, words: NewWords): Promise<void> {
  const { clause = "" } = await pages[0].accepted({ type: "clause.propose", section, words });
  for (const page of pages) {
    await page.until("the clause", (each) => each.clause(clause) !== undefined);
    const digest = page.clause(clause)?.versions[0]?.digest ?? "";
    await page.accepted({ type: "clause.say-yes", clause, digest });
  }
}

/** Ben gives Ana a card: whether she opens it is hers to know. */
async function giveOneCard({ a, b }: Couple): Promise<void> {
  await b.accepted({
    type: "card.save-draft",
    base: 0,
    words: { ...BLANK_CARDS.appreciation, grateful: "For the soup." },
  });
  const { card = "" } = await b.accepted({ type: "card.give", kind: "appreciation", revision: 1 });
  await a.until("the card", (page) => page.card(card) !== undefined);
}

/** Agrees on a time apart, in which the story begins. */
async function beginSpace({ a, b }: Couple): Promise<void> {
  await b.accepted({ type: "space.propose", until: APART_UNTIL });
  await a.until("the proposal", (page) => page.space?.proposed.theirs != null);
  await a.accepted({ type: "space.agree", until: APART_UNTIL });
  await b.until("the space", (page) => page.space?.running != null);
}

/** Ben pauses, and the story begins in it. */
async function pauseIt({ a, b }: Couple): Promise<void> {
  await b.accepted({ type: "pause.begin" });
  await a.until("the pause", (page) => page.pause?.since != null);
}

/** Both sign, and one line stays open. */
async function signOneRevision({ a, b }: Couple, trial: readonly Line[]): Promise<void> {
  for (const [section, words] of [...TO_SIGN, ...trial]) await agree([a, b], section, words);
  await a.accepted({ type: "clause.propose", section: "support", words: { kind: "text", text: "Open still." } });
  await b.until("nothing missing", (page) => page.agreement?.mayFreeze === true);
  await b.accepted({ type: "agreement.freeze" });
  for (const [page, name] of [
    [a, "Ana Ω"],
    [b, "בן"],
  ] as const) {
    await page.until("the frozen revision", (each) => each.agreement?.revisions.length === 1);
    const digest = page.agreement?.revisions[0]?.digest ?? "";
    await page.accepted(unkeyed({ revision: 1, digest }, name, ZONE));
  }
  await b.until("both signatures", (page) => page.agreement?.revisions[0]?.status === "signed");
}

async function fillTheBoard({ a, b }: Couple, passTime: () => void): Promise<void> {
  b.close();
  for (let number = 1; number <= FULL_BOARD; number += 1) {
    passTime();
    await a.accepted({ type: "clause.propose", section: "support", words: { kind: "text", text: `Line ${number}.` } });
  }
}

const MAKE: Readonly<Record<SceneName, (couple: Couple, passTime: () => void) => Promise<void>>> = {
  opened: async (couple) => {
    await revealOneRound(couple);
    await giveOneCard(couple);
  },
  signed: (couple) => signOneRevision(couple, BEGINNING),
  deciding: (couple) => signOneRevision(couple, ENDING),
  full: fillTheBoard,
  paused: async (couple) => {
    await revealOneRound(couple);
    await giveOneCard(couple);
    await pauseIt(couple);
  },
  apart: async (couple) => {
    await revealOneRound(couple);
    await giveOneCard(couple);
    await beginSpace(couple);
  },
};

/**
 * Plays what came before a story.
 * @param passTime lets a minute pass, so that nobody is too fast
 * @returns the workspace
 */
export async function makeScene(name: SceneName, ana: Person, ben: Person, passTime: () => void): Promise<string> {
  const couple = await openWorkspaceOf(ana, ben);
  try {
    await MAKE[name](couple, passTime);
  } finally {
    couple.a.close();
    couple.b.close();
  }
  return couple.workspace;
}
