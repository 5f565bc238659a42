import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import type { Answers } from "@footbridge/shared/domain/round/answer";
import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";
import { listening } from "../../words/en/listening.ts";

/** An open round as the two listen to each other in it. */
export interface ListeningGround {
  readonly workspace: WorkspaceView;
  readonly sheet: RoundSheet;
  readonly view: ListeningView;
  /** The revealed answers, one's own and the other's. */
  readonly mine: Answers;
  readonly theirs: Answers;
  /** The other's name. */
  readonly partner: string;
}

/** The name of the person at the other seat. */
export function partnerOf({ seat, names }: Pick<WorkspaceView, "seat" | "names">): string {
  return names[otherSeat(seat)] ?? listening.partner;
}

/** "You" for oneself, the name for the other. */
export function nameOf({ workspace, partner }: Pick<ListeningGround, "workspace" | "partner">, seat: Seat): string {
  return seat === workspace.seat ? listening.you : partner;
}
