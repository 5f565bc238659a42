import type { ClauseFact } from "@footbridge/shared/domain/clause/facts";
import type { WordsRef } from "@footbridge/shared/domain/clause/words";
import type { Fact } from "@footbridge/shared/domain/fold";
import type { Seat } from "@footbridge/shared/domain/seat";
import { and, asc, eq, like } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring } from "../db/keys/keyring.ts";
import { facts } from "../db/schema.ts";
import { loadWords, type WordsById } from "../workspaces/kept-words.ts";
import type { HistoryStep } from "./shapes.ts";

interface Wording {
  readonly words: WordsRef;
  readonly by: Seat | "both";
}

function isClauseFact(fact: Fact): fact is ClauseFact {
  return fact.type.startsWith("clause.");
}

function wordingsOf(fact: ClauseFact): readonly Wording[] {
  if (fact.type === "clause.drafted") return fact.versions;
  return "words" in fact ? [{ words: fact.words, by: fact.by }] : [];
}

function aboutOf(fact: ClauseFact): string | null {
  if ("over" in fact) return fact.over;
  return "digest" in fact ? fact.digest : null;
}

/** Wordings that the other took back: they are on no page any more, and what was taken back is not handed out again. */
function takenBack(all: readonly ClauseFact[], seat: Seat): ReadonlySet<string> {
  return new Set(
    all.flatMap((fact) => (fact.type === "clause.version-withdrawn" && fact.by !== seat ? [fact.digest] : [])),
  );
}

/**
 * The history of a board, as one seat may have it: every wording and who said what to it, oldest first, without the words
 * of wordings that the other took back.
 */
export function historyFor(all: readonly ClauseFact[], seat: Seat, kept: WordsById): readonly HistoryStep[] {
  const gone = takenBack(all, seat);
  return all.map((fact) => ({
    at: fact.at,
    what: fact.type,
    by: "by" in fact ? fact.by : null,
    clause: fact.clause,
    wordings: wordingsOf(fact).map(({ words: { id, digest }, by }) => ({
      digest,
      by,
      words: gone.has(digest) && by !== seat ? null : kept.words(id),
    })),
    about: aboutOf(fact),
    sentence: fact.type === "clause.objected" ? kept.text(fact.sentence) : null,
  }));
}

/** Loads the history of a board, for a confirmed member. */
export async function loadHistory(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  seat: Seat,
): Promise<readonly HistoryStep[]> {
  const rows = await tx
    .select({ body: facts.body })
    .from(facts)
    .where(and(eq(facts.workspaceId, workspace), like(facts.type, "clause.%")))
    .orderBy(asc(facts.version), asc(facts.ordinal));
  const all = rows.map(({ body }) => body).filter(isClauseFact);
  const ids = all.flatMap((fact) => [
    ...wordingsOf(fact).map(({ words }) => words.id),
    ...(fact.type === "clause.objected" ? [fact.sentence] : []),
  ]);
  return historyFor(all, seat, await loadWords(tx, keyring, workspace, ids));
}
