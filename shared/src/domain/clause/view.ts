import type { SectionId, TermId } from "../round/sheet.ts";
import { SECTION_IDS } from "../round/sheet.ts";
import type { PerSeat } from "../seat.ts";
import type { BoardState, Clause, Standing } from "./evolve.ts";
import { agreedVersion } from "./evolve.ts";
import type { Author, Making, Origin } from "./facts.ts";
import type { Words } from "./words.ts";

/** A clause as both see it. */
export interface ClauseView {
  readonly id: string;
  readonly section: SectionId;
  readonly term: TermId | null;
  readonly making: Making;
  readonly origins: readonly Origin[];
  readonly standing: Standing;
  readonly versions: readonly VersionView[];
  /** Digest of the words that both said yes to, or null. */
  readonly agreed: string | null;
}

export interface VersionView {
  readonly digest: string;
  readonly words: Words;
  readonly by: Author;
  readonly yes: PerSeat<boolean>;
  readonly objections: PerSeat<string | null>;
}

/** The order of the board; the clauses themselves are slices of their own. */
export interface BoardView {
  readonly sections: readonly { readonly id: SectionId; readonly clauses: readonly string[] }[];
}

/** What a clause's view is filled with: the words behind each id. */
export interface ClauseWords {
  /** The words kept under this id. */
  words(id: string): Words;
  /** The "not like this" sentence kept under this id. */
  sentence(id: string): string;
}

/** P4: built from an allow-list; the board is the same for both. */
export function clauseView(clause: Clause, kept: ClauseWords): ClauseView {
  return {
    id: clause.id,
    section: clause.section,
    term: clause.term,
    making: clause.making,
    origins: clause.origins.map(({ round, prompt, by, entry }) => ({ round, prompt, by, entry })),
    standing: clause.standing,
    versions: clause.versions.map((version) => ({
      digest: version.words.digest,
      words: kept.words(version.words.id),
      by: version.by,
      yes: { a: version.yes.a, b: version.yes.b },
      objections: {
        a: version.objections.a === null ? null : kept.sentence(version.objections.a),
        b: version.objections.b === null ? null : kept.sentence(version.objections.b),
      },
    })),
    agreed: agreedVersion(clause)?.words.digest ?? null,
  };
}

/** Every section in reading order, with the ids of its clauses; withdrawn clauses are left out. */
export function boardView(board: BoardState): BoardView {
  return {
    sections: SECTION_IDS.map((id) => ({
      id,
      clauses: board.filter((each) => each.section === id && each.standing !== "withdrawn").map((each) => each.id),
    })),
  };
}
