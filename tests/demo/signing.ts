import type { FrozenRevision } from "@footbridge/shared/domain/agreement/document";
import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { SEATS, type Seat } from "@footbridge/shared/domain/seat";
import { SigningKey, typed } from "../support/signing.ts";
import { bothSayYes, bothSeeWords, clauseFrom, firstVersion, versionWith } from "./board.ts";
import { bothSee, type Table } from "./player.ts";
import type { BoardTalk } from "./talk.ts";

/** Comes to terms: mends what was objected to, takes the counter-proposal, and agrees on all but what is left open. */
export async function comeToTerms(table: Table, { counter, objection, leftOpen }: BoardTalk): Promise<void> {
  const { a } = table;
  const objected = clauseFrom(a.page, objection.prompt);
  const { digest: over } = firstVersion(objected);
  await a.do({ type: "clause.edit", clause: objected.id, over, words: { kind: "text", text: objection.mended } });
  await bothSeeWords(table, objected.id, objection.mended);
  const chosen = new Map([
    [objected.id, objection.mended],
    [clauseFrom(a.page, counter.prompt).id, counter.text],
  ]);
  for (const clause of a.page.clauses()) {
    if (clause.standing !== "live" || clause.agreed !== null || isLeftOpen(clause, leftOpen)) continue;
    const text = chosen.get(clause.id);
    const version = text === undefined ? firstVersion(clause) : versionWith(clause, text);
    await bothSayYes(table, clause.id, version.digest);
  }
}

function isLeftOpen(clause: ClauseView, prompts: readonly string[]): boolean {
  return clause.origins.some(({ prompt }) => prompts.includes(prompt));
}

/**
 * Freezes what is agreed; both read it to the end and sign.
 *
 * @returns the number of the signed revision
 */
export async function signTogether(table: Table): Promise<number> {
  const keys = { a: await SigningKey.make(), b: await SigningKey.make() };
  for (const seat of SEATS) await table[seat].do(keys[seat].offer());
  await bothSee(table, "nothing missing", (page) => page.agreement?.mayFreeze === true);
  await table.a.do({ type: "agreement.freeze" });
  await bothSee(table, "the frozen revision", (page) => page.agreement?.revisions.at(-1)?.status === "frozen");
  const revision = table.a.page.agreement?.revisions.length ?? 0;
  for (const seat of SEATS) await readAndSign(table, seat, keys[seat], revision);
  await bothSee(table, "both signatures", (page) => page.agreement?.revisions.at(-1)?.status === "signed");
  return revision;
}

async function readAndSign(table: Table, seat: Seat, key: SigningKey, revision: number): Promise<void> {
  const { player } = table[seat];
  const { person, zone } = player;
  const path = `/api/workspaces/${table.workspace}/revisions/${revision}`;
  const { digest, document } = await person.ask<FrozenRevision>("GET", path);
  const signing = { ...typed({ revision, digest }, person.name, zone), consent: document.consent.digest };
  await table[seat].do(await key.sign(document, seat, signing));
}
