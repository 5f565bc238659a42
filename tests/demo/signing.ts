import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { bothSayYes, bothSeeWords, clauseFrom, firstVersion, versionWith } from "./board.ts";
import { bothSee, type Hands, type Table } from "./player.ts";
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
  await bothSee(table, "nothing missing", (page) => page.agreement?.mayFreeze === true);
  await table.a.do({ type: "agreement.freeze" });
  await bothSee(table, "the frozen revision", (page) => page.agreement?.revisions.at(-1)?.status === "frozen");
  const revision = table.a.page.agreement?.revisions.length ?? 0;
  for (const hands of [table.a, table.b]) await readAndSign(hands, table.workspace, revision);
  await bothSee(table, "both signatures", (page) => page.agreement?.revisions.at(-1)?.status === "signed");
  return revision;
}

async function readAndSign(hands: Hands, workspace: string, revision: number): Promise<void> {
  const { person, zone } = hands.player;
  const path = `/api/workspaces/${workspace}/revisions/${revision}`;
  const { digest } = await person.ask<SignedRevision>("GET", path);
  await hands.do({ type: "agreement.sign", revision, digest, name: person.name, zone, readToEnd: true });
}
