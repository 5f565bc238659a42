import type { WordsRef } from "@footbridge/shared/domain/clause/words";
import type { Decision } from "@footbridge/shared/domain/decision";
import { listeningState, roundState } from "@footbridge/shared/domain/fold";
import type { ListeningCommand } from "@footbridge/shared/domain/listening/commands";
import { decideListening } from "@footbridge/shared/domain/listening/decide";
import type { ListeningFact } from "@footbridge/shared/domain/listening/facts";
import { placeInTurn } from "@footbridge/shared/practice/sheets";
import { RefusalError } from "../../refusal.ts";
import { keepMintedWords, keepText, type MintedWords, mintWords } from "../kept-words.ts";
import type { Done, Ground } from "./command.ts";
import { doneForBoth } from "./for-both.ts";

function textOf(command: ListeningCommand): string {
  if ("text" in command) return command.text;
  return "sentence" in command ? command.sentence : "";
}

/** Words that nothing was made of yet. */
const UNMINTED: WordsRef = { id: "", digest: "" };

function refuseUnless<Fact>(decision: Decision<Fact>): Extract<Decision<Fact>, { accepted: true }> {
  if (!decision.accepted) throw new RefusalError(decision.code);
  return decision;
}

/** Carries out a command of the listening after a reveal. Everything that is sent here is for both to read (P2). */
export async function runListeningCommand(command: ListeningCommand, ground: Ground): Promise<Done> {
  const { loaded, entropy, now } = ground;
  const { state, seat } = loaded;
  const { round } = command;
  const place = placeInTurn(round);
  if (place === 0) throw new RefusalError("round-unknown");
  if (state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  const decide = (words: WordsRef): Decision<ListeningFact> =>
    decideListening(
      command,
      { place, revealed: roundState(state, round).revealedAt !== null, listening: listeningState(state, round) },
      { seat, now: now.toISOString() },
      words,
    );
  // What is refused takes nothing of the randomness that goes into shared ids: they never tell that somebody tried (P1).
  refuseUnless(decide(UNMINTED));
  const words = mintWords({ text: textOf(command), term: null }, entropy, "heard");
  const decision = refuseUnless(decide(words.ref));
  for (const fact of decision.facts) void ground.along(() => keepWords(fact, words, ground));
  return { outcome: {}, ...(await doneForBoth(ground, decision.facts, null)) };
}

/** What was heard is answered by its digest and keeps its nonce; everything else is kept as it was typed. */
async function keepWords(fact: ListeningFact, words: MintedWords, ground: Ground): Promise<void> {
  const { tx, workspace, keyring, entropy } = ground;
  const { id } = words.ref;
  const { text } = words.kept.words;
  switch (fact.type) {
    case "listening.written-back":
      return keepMintedWords(tx, keyring, workspace, words, entropy);
    case "listening.said-not-quite":
      return keepText(tx, keyring, workspace, "sentence", id, text, entropy);
    case "listening.replied":
      return keepText(tx, keyring, workspace, "reply", id, text, entropy);
    case "listening.added":
      return keepText(tx, keyring, workspace, "addendum", id, text, entropy);
    default:
      return;
  }
}
