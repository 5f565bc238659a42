import type { ClauseCommand, NewWords } from "@footbridge/shared/domain/clause/commands";
import { decideClause } from "@footbridge/shared/domain/clause/decide";
import type { Words } from "@footbridge/shared/domain/clause/words";
import { valueFits } from "@footbridge/shared/domain/round/answer";
import { fieldOfTerm, sectionOfTerm } from "@footbridge/shared/practice/terms";
import { RefusalError } from "../../refusal.ts";
import { changesFrom } from "../changes.ts";
import { keepClauseWords, keepText, mintWords } from "../kept-words.ts";
import { PRACTICE } from "../practice.ts";
import { appendFacts } from "../shared-state.ts";
import type { Done, Ground } from "./command.ts";

const NO_WORDS: Words = { text: "", term: null };

/** The words to keep: free text as it was typed, or the sentence that the practice makes of a typed value. */
function wordsOf(given: NewWords): Words {
  if (given.kind === "text") return { text: given.text, term: null };
  if (!valueFits(fieldOfTerm(given.term), given.value)) throw new RefusalError("term-not-valid");
  return {
    text: PRACTICE.terms[given.term].sentence(given.value),
    term: { id: given.term, value: given.value },
  };
}

/** Carries out a command on the board. */
export async function runClauseCommand(command: ClauseCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, keyring, entropy, now } = ground;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  if (command.type === "clause.propose" && command.words.kind === "term") {
    if (command.section !== sectionOfTerm(command.words.term)) throw new RefusalError("term-not-valid");
  }
  const words = "words" in command ? mintWords(wordsOf(command.words), entropy) : null;
  const decision = decideClause(
    command,
    loaded.state.board,
    { seat: loaded.seat, now: now.toISOString() },
    { id: entropy.uuid(), words: words?.ref ?? mintWords(NO_WORDS, entropy).ref },
  );
  if (!decision.accepted) throw new RefusalError(decision.code);
  if (words !== null) await keepClauseWords(tx, keyring, workspace, words, entropy);
  for (const fact of decision.facts)
    if (fact.type === "clause.objected" && command.type === "clause.not-like-this")
      await keepText(tx, keyring, workspace, "sentence", fact.sentence, command.sentence, entropy);
  await appendFacts(tx, workspace, loaded, decision.facts);
  const [fact] = decision.facts;
  return {
    outcome: {
      ...(fact?.type === "clause.proposed" ? { clause: fact.clause } : {}),
      ...(fact?.type === "clause.countered" && command.type === "clause.edit" ? { beside: true } : {}),
    },
    changes: changesFrom(decision.facts),
  };
}
