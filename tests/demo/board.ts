import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import type { Page } from "../support/page.ts";
import { bothSee, type Table } from "./player.ts";

/**
 * The clause that a prompt's answers were drafted into.
 * @throws Error when there is none on the board
 */
export function clauseFrom(page: Page, prompt: string): ClauseView {
  const found = page.clauses().find((clause) => clause.origins.some((origin) => origin.prompt === prompt));
  if (found === undefined) throw new Error(`nothing on the board comes from ${prompt}`);
  return found;
}

/** The text of a clause: its first version. */
export function firstVersion(clause: ClauseView): VersionView {
  const [first] = clause.versions;
  if (first === undefined) throw new Error("a clause without words");
  return first;
}

/** The version with these words. */
export function versionWith(clause: ClauseView, text: string): VersionView {
  const found = clause.versions.find(({ words }) => words.text === text);
  if (found === undefined) throw new Error("the words are not on the board");
  return found;
}

/** Waits until both see these words on a clause. */
export async function bothSeeWords(table: Table, clause: string, text: string): Promise<void> {
  await bothSee(table, "the new words", (page) =>
    (page.clause(clause)?.versions ?? []).some(({ words }) => words.text === text),
  );
}

/** Both say yes to these exact words, whoever has not yet. */
export async function bothSayYes(table: Table, clause: string, digest: string): Promise<void> {
  for (const seat of ["a", "b"] as const) {
    const said = table[seat].page.clause(clause)?.versions.find((version) => version.digest === digest)?.yes[seat];
    if (said !== true) await table[seat].do({ type: "clause.say-yes", clause, digest });
  }
  await bothSee(table, "the agreed words", (page) => page.clause(clause)?.agreed === digest);
}
