import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import type { ClauseCommand, NewWords } from "./commands.ts";
import type { BoardState, Clause, Version } from "./evolve.ts";
import { agreedVersion } from "./evolve.ts";
import type { ClauseFact } from "./facts.ts";
import type { WordsRef } from "./words.ts";

/** Most clauses on a board, put aside ones included. */
export const BOARD_LIMIT = 200;
/** Most wordings of one clause beside each other. */
export const VERSIONS_LIMIT = 6;

/** Ids and digests made for this command beforehand: randomness is an input. */
export interface Minted {
  readonly id: string;
  readonly words: WordsRef;
}

/** Decides a command on the board. It sees digests and ids, never words. */
export function decideClause(
  command: ClauseCommand,
  board: BoardState,
  asking: Asking,
  minted: Minted,
): Decision<ClauseFact> {
  if (command.type === "clause.propose") return decideProposal(command, board, asking, minted);
  const clause = board.find((each) => each.id === command.clause);
  if (clause === undefined) return reject("clause-unknown");
  const by = asking.seat;
  const at = asking.now;
  if (command.type === "clause.take-up")
    return clause.standing === "aside"
      ? takeUp(clause, board, { type: "clause.taken-up", clause: clause.id, by, at })
      : reject("clause-not-live");
  if (clause.standing !== "live") return reject("clause-not-live");
  switch (command.type) {
    case "clause.put-aside":
      return accept({ type: "clause.put-aside", clause: clause.id, by, at });
    case "clause.edit":
    case "clause.counter":
      return decideWording(command, clause, asking, minted);
    default: {
      const version = clause.versions.find((each) => each.words.digest === command.digest);
      if (version === undefined) return reject("words-moved-on");
      return decideOnVersion(command, clause, version, asking, minted);
    }
  }
}

function decideProposal(
  command: Extract<ClauseCommand, { type: "clause.propose" }>,
  board: BoardState,
  asking: Asking,
  minted: Minted,
): Decision<ClauseFact> {
  const term = command.words.kind === "term" ? command.words.term : null;
  if (board.length >= BOARD_LIMIT) return reject("clause-board-full");
  if (term !== null && board.some((each) => each.term === term && each.standing === "live"))
    return reject("term-already-there");
  return accept({
    type: "clause.proposed",
    clause: minted.id,
    section: command.section,
    term,
    words: minted.words,
    by: asking.seat,
    at: asking.now,
  });
}

function takeUp(clause: Clause, board: BoardState, fact: ClauseFact): Decision<ClauseFact> {
  const rival = board.some((each) => each.term !== null && each.term === clause.term && each.standing === "live");
  return rival ? reject("term-already-there") : accept(fact);
}

function fitsTerm(words: NewWords, clause: Clause): boolean {
  return words.kind === "term" ? words.term === clause.term : clause.term === null;
}

/** C4: an edit over words that are gone becomes a counter-proposal beside what is there now; nothing is lost. */
function decideWording(
  command: Extract<ClauseCommand, { type: "clause.edit" | "clause.counter" }>,
  clause: Clause,
  asking: Asking,
  minted: Minted,
): Decision<ClauseFact> {
  if (!fitsTerm(command.words, clause)) return reject("term-not-valid");
  const by = asking.seat;
  const at = asking.now;
  const { words } = minted;
  if (command.type === "clause.edit" && clause.versions.some((each) => each.words.digest === command.over))
    return accept({ type: "clause.reworded", clause: clause.id, over: command.over, words, by, at });
  if (clause.versions.length >= VERSIONS_LIMIT) return reject("clause-too-many-versions");
  return accept({ type: "clause.countered", clause: clause.id, words, by, at });
}

function decideOnVersion(
  command: Extract<
    ClauseCommand,
    { type: "clause.say-yes" | "clause.take-yes-back" | "clause.not-like-this" | "clause.withdraw" }
  >,
  clause: Clause,
  version: Version,
  asking: Asking,
  minted: Minted,
): Decision<ClauseFact> {
  const by = asking.seat;
  const about = { clause: clause.id, digest: version.words.digest, by, at: asking.now };
  switch (command.type) {
    case "clause.say-yes":
      return version.yes[by] ? reject("already-agreed") : accept({ type: "clause.yes-given", ...about });
    case "clause.take-yes-back":
      return version.yes[by] ? accept({ type: "clause.yes-taken-back", ...about }) : reject("yes-not-given");
    case "clause.not-like-this":
      return accept({ type: "clause.objected", ...about, sentence: minted.words.id });
    case "clause.withdraw":
      if (version.by !== by) return reject("not-your-words");
      if (agreedVersion(clause) !== undefined) return reject("already-agreed");
      return accept({ type: "clause.version-withdrawn", ...about });
  }
}
