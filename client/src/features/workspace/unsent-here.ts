import { type DeskState as BoardState, holdsUnsent as boardHolds } from "../board/desk-state.ts";
import { type DeskState as ListeningState, holdsUnsent as listeningHolds } from "../listening/desk.ts";
import type { Tightening } from "../trial/tightening.ts";

/** What is written in a workspace to be sent by a press: it lies in the page alone. */
export interface Written {
  readonly board: Pick<BoardState, "drafts">;
  readonly listening: Pick<ListeningState, "drafts">;
  readonly tightening: Tightening;
}

/** Whether any words would be lost with the page. */
export function wouldLose({ board, listening, tightening }: Written): boolean {
  return boardHolds(board) || listeningHolds(listening) || tightening.text.trim() !== "";
}
