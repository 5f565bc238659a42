import type { SectionId } from "@footbridge/shared/domain/round/sheet";
import { bothSayYes, bothSeeWords, clauseFrom, firstVersion, versionWith } from "./board.ts";
import { bothSee, type Table } from "./player.ts";

/** What two people say to each other on the board. Prompts name the clauses that were drafted from their answers. */
export interface BoardTalk {
  /** `a` proposes it, and both agree. */
  readonly proposal: { readonly section: SectionId; readonly text: string };
  /** `b` makes one wording of two, and both agree. */
  readonly merged: { readonly prompt: string; readonly text: string };
  /** `a` puts it beside what is there, and says yes to it. */
  readonly counter: { readonly prompt: string; readonly text: string };
  /** `b` does not want it like this; once it comes to signing, `a` mends it. */
  readonly objection: { readonly prompt: string; readonly sentence: string; readonly mended: string };
  /** `a` puts it aside. */
  readonly aside: { readonly prompt: string };
  /** What stays open, for the agreement to say so. */
  readonly leftOpen: readonly string[];
}

/** Talks over the board: something is agreed, something is open, something stands beside something else. */
export async function talk(table: Table, { proposal, merged, counter, objection, aside }: BoardTalk): Promise<void> {
  const { a, b } = table;
  await propose(table, proposal);
  await merge(table, merged);

  const countered = clauseFrom(a.page, counter.prompt);
  await a.do({ type: "clause.counter", clause: countered.id, words: { kind: "text", text: counter.text } });
  await bothSeeWords(table, countered.id, counter.text);
  const beside = versionWith(clauseFrom(a.page, counter.prompt), counter.text);
  await a.do({ type: "clause.say-yes", clause: countered.id, digest: beside.digest });

  const objected = clauseFrom(b.page, objection.prompt);
  const { digest } = firstVersion(objected);
  await b.do({ type: "clause.not-like-this", clause: objected.id, digest, sentence: objection.sentence });
  await bothSee(table, "the sentence", (page) =>
    (page.clause(objected.id)?.versions ?? []).some(({ objections }) => objections.b === objection.sentence),
  );

  const set = clauseFrom(a.page, aside.prompt);
  await a.do({ type: "clause.put-aside", clause: set.id });
  await bothSee(table, "what was put aside", (page) => page.clause(set.id)?.standing === "aside");
}

async function propose(table: Table, { section, text }: BoardTalk["proposal"]): Promise<void> {
  const { clause } = await table.a.do({ type: "clause.propose", section, words: { kind: "text", text } });
  if (clause === undefined) throw new Error("a proposal without a clause");
  await bothSeeWords(table, clause, text);
  const proposed = table.a.page.clause(clause);
  if (proposed !== undefined) await bothSayYes(table, clause, firstVersion(proposed).digest);
}

async function merge(table: Table, { prompt, text }: BoardTalk["merged"]): Promise<void> {
  const clause = clauseFrom(table.b.page, prompt);
  const over = firstVersion(clause).digest;
  await table.b.do({ type: "clause.edit", clause: clause.id, over, words: { kind: "text", text } });
  await bothSeeWords(table, clause.id, text);
  await bothSayYes(table, clause.id, versionWith(clauseFrom(table.b.page, prompt), text).digest);
}
