import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useHeld } from "../../net/LineProvider.tsx";
import { board } from "../../words/en/board.ts";

/** The two people of a workspace, as the one at `seat` speaks of them. */
export interface Couple {
  readonly seat: Seat;
  readonly other: Seat;
  /** The name of the person at the other seat. */
  readonly partner: string;
  /** "You" for oneself, the name for the other. */
  readonly nameOf: (seat: Seat) => string;
}

/** How a workspace's two people are spoken of in it. */
export function coupleOf({ seat, names }: Pick<WorkspaceView, "seat" | "names">): Couple {
  const other = otherSeat(seat);
  const partner = names[other] ?? board.partner;
  return { seat, other, partner, nameOf: (each) => (each === seat ? board.you : partner) };
}

/** The two people of this workspace, or null while nothing is known of it yet. */
export function useCouple(): Couple | null {
  const { workspace } = useHeld();
  return workspace === null ? null : coupleOf(workspace);
}
