import { type Prompt, SECTION_IDS, TERM_IDS } from "@footbridge/shared/domain/round/sheet";
import { fieldOfTerm, sectionOfTerm } from "@footbridge/shared/practice/terms";
import type { Command } from "@footbridge/shared/protocol/commands";
import { answerFor } from "./answers.ts";
import type { Ben } from "./ben.ts";
import type { BoardMove } from "./story.ts";

/** A digest of no words. */
const NO_WORDS = "0".repeat(64);

/** The command of a move on the board, as the board is now; null when there is nothing to move. */
export function boardCommand(move: BoardMove, ben: Ben): Command | null {
  const words = { kind: "text", text: move.words.trim() === "" ? "Something." : move.words } as const;
  if (move.does === "propose") {
    const section = SECTION_IDS[move.section % SECTION_IDS.length] ?? "purpose";
    return { type: "clause.propose", section, words };
  }
  if (move.does === "propose-term") {
    const term = TERM_IDS[move.term % TERM_IDS.length] ?? "trial-length";
    const prompt: Prompt = { id: term, required: false, field: fieldOfTerm(term) };
    const answer = answerFor(prompt, move.words);
    if (answer.state !== "answered") return null;
    return { type: "clause.propose", section: sectionOfTerm(term), words: { kind: "term", term, value: answer.value } };
  }
  const clauses = ben.clauses();
  const clause = clauses[move.clause % Math.max(1, clauses.length)];
  if (clause === undefined) return null;
  const digest = clause.versions[move.clause % Math.max(1, clause.versions.length)]?.digest ?? NO_WORDS;
  const about = { clause: clause.id, digest };
  switch (move.does) {
    case "say-yes":
    case "take-yes-back":
    case "withdraw":
      return { type: `clause.${move.does}`, ...about };
    case "not-like-this":
      return { type: "clause.not-like-this", ...about, sentence: words.text.slice(0, 200) };
    case "edit":
      return { type: "clause.edit", clause: clause.id, over: digest, words };
    case "edit-older-words":
      return { type: "clause.edit", clause: clause.id, over: NO_WORDS, words };
    case "counter":
      return { type: "clause.counter", clause: clause.id, words };
    case "put-aside":
    case "take-up":
      return { type: `clause.${move.does}`, clause: clause.id };
  }
}
