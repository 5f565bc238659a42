import type { BoardView, ClauseView } from "@footbridge/shared/domain/clause/view";
import type { SectionId } from "@footbridge/shared/domain/round/sheet";
import type { BoardPlace } from "./addresses.ts";
import type { DeskState } from "./desk-state.ts";

/** What of the board's state decides which lines a place shows. */
export interface BoardNow {
  readonly board: BoardView | null;
  readonly clauses: Readonly<Record<string, ClauseView>>;
  readonly open: DeskState["open"];
}

/** Whether a line is an open question: there are two answers to it or more, and not two yeses to one of them. */
export function isOpenQuestion(clause: ClauseView): boolean {
  return clause.standing === "live" && clause.agreed === null && clause.versions.length > 1;
}

function belongs(place: BoardPlace, clause: ClauseView): boolean {
  if (place === "questions") return isOpenQuestion(clause);
  return place === "aside" ? clause.standing === "aside" : clause.section === place && clause.standing === "live";
}

/**
 * The ids of the lines that a place shows. A line that was there when the reader came stays in its place until they leave,
 * also when it is put aside, taken up or taken back: nothing goes away under a hand or an eye. A line with a form open
 * in it stays too. New lines come after the others.
 */
export function linesHere(place: BoardPlace, before: readonly string[], now: BoardNow): readonly string[] {
  const order = (now.board?.sections ?? []).flatMap((section) => section.clauses);
  const withForm = Object.keys(now.open).filter((id) => place !== "aside" && now.clauses[id]?.section === place);
  const here = order.filter((id) => {
    const clause = now.clauses[id];
    return clause !== undefined && belongs(place, clause);
  });
  const kept = before.filter((id) => now.clauses[id] !== undefined);
  const added = [...here, ...withForm].filter((id, index, all) => !kept.includes(id) && all.indexOf(id) === index);
  return added.length === 0 && kept.length === before.length ? before : [...kept, ...added];
}

/** All lines of a section that the board holds, whatever their standing, withdrawn ones aside. */
export function linesOf(section: SectionId, now: Pick<BoardNow, "board" | "clauses">): readonly ClauseView[] {
  const ids = now.board?.sections.find(({ id }) => id === section)?.clauses ?? [];
  return ids.flatMap((id) => now.clauses[id] ?? []);
}
