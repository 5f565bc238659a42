import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import type { SectionId } from "@footbridge/shared/domain/round/sheet";

/** A page of the board: one section, the open questions of all sections, or the lines that were put aside. */
export type BoardPlace = SectionId | "questions" | "aside";

/** Name of the place in the board's query. */
export const PLACE_PARAM = "section";

/** The board of a workspace, at one of its places or at its list of sections. */
export function boardAddress(workspace: string, place?: BoardPlace): string {
  const board = `/w/${workspace}/agreement`;
  return place === undefined ? board : `${board}?${PLACE_PARAM}=${place}`;
}

/** One line of the board, in its place. */
export function lineAddress(workspace: string, line: Pick<ClauseView, "id" | "section" | "standing">): string {
  return `${boardAddress(workspace, line.standing === "aside" ? "aside" : line.section)}#${line.id}`;
}

/** Where a version of the agreement is made, read to the end and signed. */
export function signAddress(workspace: string): string {
  return `/w/${workspace}/agreement/sign`;
}

/** The list of versions, or one of them. */
export function revisionsAddress(workspace: string, revision?: number): string {
  const list = `/w/${workspace}/agreement/revisions`;
  return revision === undefined ? list : `${list}/${revision}`;
}

/** A signed version as it looks on paper. */
export function printAddress(workspace: string, revision: number): string {
  return `${revisionsAddress(workspace, revision)}/print`;
}
