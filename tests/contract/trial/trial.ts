import type { NewWords } from "@footbridge/shared/domain/clause/commands";
import type { Answer } from "@footbridge/shared/domain/round/answer";
import type { Clock } from "../../support/clock.ts";
import type { Couple } from "../../support/couple.ts";
import type { Page } from "../../support/page.ts";
import { sealing } from "../../support/seal.ts";
import { unkeyed } from "../../support/signing.ts";

import { agreeOnLines, freezeSomething, linesFor, type TrialTime } from "../protocol/settled.ts";

/** The words of a line that is a term: a day, a length, an hour. */
export type TermWords = Extract<NewWords, { readonly kind: "term" }>;

/**
 * Both sign what they settled: Sundays at 19:00 in Berlin.
 * @param trial twelve weeks from 6 January 2031, unless given
 */
export async function signTrial(couple: Couple, trial: TrialTime = {}): Promise<void> {
  await bothSign(couple, await freezeSomething(couple, linesFor(trial)));
}

/** Both sign a frozen revision, she in Berlin and he in New York. */
export async function bothSign({ a, b }: Couple, about: { revision: number; digest: string }): Promise<void> {
  await a.accepted(unkeyed(about, "A name", "Europe/Berlin"));
  await b.accepted(unkeyed(about, "A name", "America/New_York"));
  for (const page of [a, b]) await page.until("both signatures", (each) => each.trial?.revision === about.revision);
}

/**
 * Agrees on another value of a term that was signed, and freezes a version with it.
 * @returns its number
 */
export async function freezeAnother({ a, b }: Couple, value: TermWords): Promise<number> {
  const line = a.clauses().find(({ versions }) => versions[0]?.words.term?.id === value.term);
  if (line === undefined) throw new Error(`there is no line of ${value.term}`);
  const over = line.versions[0]?.digest ?? "";
  const revision = (a.agreement?.revisions.at(-1)?.number ?? 0) + 1;
  await b.accepted({ type: "clause.edit", clause: line.id, over, words: value });
  for (const page of [a, b]) {
    await page.until("the other value", (each) => each.clause(line.id)?.versions[0]?.digest !== over);
    const digest = page.clause(line.id)?.versions[0]?.digest ?? "";
    await page.accepted({ type: "clause.say-yes", clause: line.id, digest });
  }
  await a.accepted({ type: "agreement.freeze" });
  for (const page of [a, b])
    await page.until("the next version", (each) => each.agreement?.revisions.at(-1)?.number === revision);
  return revision;
}

/** Moves the clock to a moment, ISO 8601 UTC. */
export function moveTo(clock: Pick<Clock, "advance" | "inputs">, moment: string): void {
  clock.advance(Date.parse(moment) - clock.inputs.now().getTime());
}

export const text = (words: string): Answer => ({ state: "answered", value: { kind: "text", text: words } });
export const choice = (option: string): Answer => ({ state: "answered", value: { kind: "choice", option } });

/** Saves answers that nobody saved before. */
export async function save(page: Page, round: string, answers: Readonly<Record<string, Answer>>): Promise<void> {
  for (const [prompt, answer] of Object.entries(answers))
    await page.accepted({ type: "round.save", round, prompt, base: 0, answer });
}

/** What a command is answered: the code of its refusal, or that it was accepted. */
export async function refusal(page: Page, command: Parameters<Page["send"]>[0]): Promise<string> {
  const ack = await page.send(command);
  return ack.ok ? "accepted" : ack.refusal.code;
}

/** Agrees on a day for the midpoint. @param date YYYY-MM-DD */
export async function agreeOnMidpoint(couple: Couple, date: string): Promise<void> {
  await agreeOnLines(couple, [["pace", { kind: "term", term: "trial-midpoint", value: { kind: "date", date } }]]);
}

/** Lets both seal and say ready, and waits until both read. */
export async function hold({ a, b }: Couple, round: string): Promise<void> {
  for (const page of [a, b]) await page.accepted(sealing(round));
  for (const page of [a, b]) await page.accepted({ type: "round.say-ready", round });
  for (const page of [a, b]) await page.until("the reveal", (each) => each.round(round)?.revealed != null);
}

/** Asks for a fresh view on both pages, and waits until both have one with the round in it. */
export async function comeTo({ a, b }: Couple, round: string): Promise<void> {
  for (const page of [a, b]) {
    page.refresh();
    await page.until("the check-in", (each) => each.round(round) !== undefined);
  }
}

/** Brings a line onto the agreement that he speaks: both say yes to what he wrote. @returns its id */
export async function agreeOnHisLine(couple: Couple, words: string): Promise<string> {
  const { a, b } = couple;
  for (const page of [a, b]) await save(page, "what-changed", { different: text(page === b ? words : "I listen.") });
  await hold(couple, "what-changed");
  const isHis = (page: Page) => page.clauses().find(({ versions }) => versions[0]?.words.text.includes(words));
  for (const page of [a, b]) await page.until("his line", (each) => isHis(each) !== undefined);
  const { id: clause = "", versions = [] } = isHis(a) ?? {};
  for (const page of [a, b]) await page.accepted({ type: "clause.say-yes", clause, digest: versions[0]?.digest ?? "" });
  return clause;
}
