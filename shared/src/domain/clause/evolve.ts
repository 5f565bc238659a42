import type { SectionId, TermId } from "../round/sheet.ts";
import type { PerSeat, Seat } from "../seat.ts";
import type { Author, ClauseFact, Making, Origin } from "./facts.ts";
import type { WordsRef } from "./words.ts";

/** One wording of a clause, with who said yes to exactly it. */
export interface Version {
  readonly words: WordsRef;
  readonly by: Author;
  readonly yes: PerSeat<boolean>;
  /** Ids of the "not like this" sentences, by seat. */
  readonly objections: PerSeat<string | null>;
}

/** `live`: on the board; `aside`: kept for later; `withdrawn`: its last wording was taken back by its author. */
export type Standing = "live" | "aside" | "withdrawn";

export interface Clause {
  readonly id: string;
  readonly section: SectionId;
  readonly term: TermId | null;
  readonly making: Making;
  readonly origins: readonly Origin[];
  readonly standing: Standing;
  /** The first is the text; the others are counter-proposals beside it. Empty once withdrawn. */
  readonly versions: readonly Version[];
}

/** The board: all clauses in the order in which they came. */
export type BoardState = readonly Clause[];

export const NEW_BOARD: BoardState = [];

function version(words: WordsRef, by: Author): Version {
  return { words, by, yes: { a: false, b: false }, objections: { a: null, b: null } };
}

function withSeat<T>(values: PerSeat<T>, seat: Seat, value: T): PerSeat<T> {
  return seat === "a" ? { a: value, b: values.b } : { a: values.a, b: value };
}

/** C3: any edit clears both yeses, on every version of the clause. */
function withoutYeses(versions: readonly Version[]): readonly Version[] {
  return versions.map((each) => ({ ...each, yes: { a: false, b: false } }));
}

/** The wording that both said yes to, or undefined. A clause counts only through it. */
export function agreedVersion(clause: Clause): Version | undefined {
  if (clause.standing !== "live") return undefined;
  return clause.versions.find((each) => each.yes.a && each.yes.b);
}

function changeVersion(clause: Clause, digest: string, change: (version: Version) => Version): Clause {
  return {
    ...clause,
    versions: clause.versions.map((each) => (each.words.digest === digest ? change(each) : each)),
  };
}

function sayYes(clause: Clause, digest: string, seat: Seat): Clause {
  const versions = clause.versions.map((each) => ({
    ...each,
    // A yes is to one wording: it takes one's yes from every other.
    yes: withSeat(each.yes, seat, each.words.digest === digest),
    objections: each.words.digest === digest ? withSeat(each.objections, seat, null) : each.objections,
  }));
  const settled = versions.find((each) => each.yes.a && each.yes.b);
  return { ...clause, versions: settled === undefined ? versions : [settled] };
}

function evolveClause(
  clause: Clause,
  fact: Exclude<ClauseFact, { type: "clause.drafted" | "clause.proposed" }>,
): Clause {
  switch (fact.type) {
    case "clause.reworded":
      return {
        ...clause,
        versions: withoutYeses(clause.versions).map((each) =>
          each.words.digest === fact.over ? version(fact.words, fact.by) : each,
        ),
      };
    case "clause.countered":
      return { ...clause, versions: [...withoutYeses(clause.versions), version(fact.words, fact.by)] };
    case "clause.yes-given":
      return sayYes(clause, fact.digest, fact.by);
    case "clause.yes-taken-back":
      return changeVersion(clause, fact.digest, (each) => ({ ...each, yes: withSeat(each.yes, fact.by, false) }));
    case "clause.objected":
      return changeVersion(clause, fact.digest, (each) => ({
        ...each,
        yes: withSeat(each.yes, fact.by, false),
        objections: withSeat(each.objections, fact.by, fact.sentence),
      }));
    case "clause.version-withdrawn": {
      const versions = clause.versions.filter((each) => each.words.digest !== fact.digest);
      return { ...clause, versions, standing: versions.length === 0 ? "withdrawn" : clause.standing };
    }
    case "clause.put-aside":
      return { ...clause, standing: "aside", versions: withoutYeses(clause.versions) };
    case "clause.taken-up":
      return { ...clause, standing: "live" };
  }
}

/** The board after one more fact. */
export function evolveBoard(board: BoardState, fact: ClauseFact): BoardState {
  const { clause } = fact;
  if (fact.type === "clause.drafted")
    return [
      ...board,
      {
        id: clause,
        section: fact.section,
        term: fact.term,
        making: fact.making,
        origins: fact.origins,
        standing: "live",
        versions: fact.versions.map((each) => version(each.words, each.by)),
      },
    ];
  if (fact.type === "clause.proposed")
    return [
      ...board,
      {
        id: clause,
        section: fact.section,
        term: fact.term,
        making: "proposed",
        origins: [],
        standing: "live",
        versions: [version(fact.words, fact.by)],
      },
    ];
  return board.map((each) => (each.id === clause ? evolveClause(each, fact) : each));
}
