import type { ClauseCommand, NewWords } from "@footbridge/shared/domain/clause/commands";
import { decideClause } from "@footbridge/shared/domain/clause/decide";
import type { Words } from "@footbridge/shared/domain/clause/words";
import { valueFits } from "@footbridge/shared/domain/round/answer";
import { fieldOfTerm, sectionOfTerm } from "@footbridge/shared/practice/terms";
import type { PracticeWords } from "@footbridge/shared/practice/words";
import { RefusalError } from "../../refusal.ts";
import { keepMintedWords, keepText, mintWords } from "../kept-words.ts";
import { practiceOf } from "../practice.ts";
import type { Done, Ground } from "./command.ts";
import { doneForBoth } from "./for-both.ts";

const NO_WORDS: Words = { text: "", term: null };

/** The words to keep: free text as it was typed, or the sentence that the practice makes of a typed value. */
function wordsOf(given: NewWords, practice: PracticeWords): Words {
  if (given.kind === "text") return { text: given.text, term: null };
  if (!valueFits(fieldOfTerm(given.term), given.value)) throw new RefusalError("term-not-valid");
  return {
    text: practice.terms[given.term].sentence(given.value),
    term: { id: given.term, value: given.value },
  };
}

/** Carries out a command on the board. */
export async function runClauseCommand(command: ClauseCommand, ground: Ground): Promise<Done> {
  const { tx, along, workspace, loaded, keyring, entropy, now, circumstances } = ground;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  if (command.type === "clause.propose" && command.words.kind === "term") {
    if (command.section !== sectionOfTerm(command.words.term)) throw new RefusalError("term-not-valid");
  }
  const words = "words" in command ? mintWords(wordsOf(command.words, practiceOf(loaded.state)), entropy) : null;
  const decision = decideClause(
    command,
    loaded.state.board,
    { seat: loaded.seat, now: now.toISOString() },
    { id: entropy.uuid(), words: words?.ref ?? mintWords(NO_WORDS, entropy).ref },
  );
  if (!decision.accepted) throw new RefusalError(decision.code);
  if (words !== null) void along(() => keepMintedWords(tx, keyring, workspace, words, entropy));
  for (const fact of decision.facts)
    if (fact.type === "clause.objected" && command.type === "clause.not-like-this")
      void along(() => keepText(tx, keyring, workspace, "sentence", fact.sentence, command.sentence, entropy));
  const ledger = { keyring, entropy, circumstances, statement: null };
  const [fact] = decision.facts;
  return {
    outcome: {
      ...(fact?.type === "clause.proposed" ? { clause: fact.clause } : {}),
      ...(fact?.type === "clause.countered" && command.type === "clause.edit" ? { beside: true } : {}),
    },
    ...(await doneForBoth(ground, decision.facts, words, ledger)),
  };
}
