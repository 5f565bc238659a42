import type { SectionId } from "@footbridge/shared/domain/round/sheet";

/** A page of the board: one section, or the lines that were put aside. */
export type BoardPlace = SectionId | "aside";

/** Name of the place in the board's query. */
export const PLACE_PARAM = "section";

/** The board of a workspace, at one of its places or at its list of sections. */
export function boardAddress(workspace: string, place?: BoardPlace): string {
  const board = `/w/${workspace}/agreement`;
  return place === undefined ? board : `${board}?${PLACE_PARAM}=${place}`;
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
