import type { AgreementView } from "@footbridge/shared/domain/agreement/view";
import type { BoardView, ClauseView } from "@footbridge/shared/domain/clause/view";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import type { Slice, SlicesMessage } from "@footbridge/shared/protocol/views";

/** What this page holds of the workspace: the slices as the server last showed them. */
export interface Held {
  readonly workspace: WorkspaceView | null;
  readonly rounds: Readonly<Record<string, RoundView>>;
  readonly board: BoardView | null;
  readonly clauses: Readonly<Record<string, ClauseView>>;
  readonly agreement: AgreementView | null;
}

/**
 * `connecting`: for the first time; `here`: what is shown is current; `offline`: the connection is away and is being
 * looked for; `refused`: it will not come back by itself, and the refusal says why.
 */
export type Connectedness =
  | { readonly state: "connecting" | "here" | "offline" }
  | { readonly state: "refused"; readonly refusal: Refusal };

export const NOTHING_HELD: Held = { workspace: null, rounds: {}, board: null, clauses: {}, agreement: null };

function put(held: Held, slice: Slice): Held {
  switch (slice.name) {
    case "workspace":
      return { ...held, workspace: slice.view };
    case "round":
      return { ...held, rounds: { ...held.rounds, [slice.key]: slice.view } };
    case "board":
      return { ...held, board: slice.view };
    case "clause":
      return { ...held, clauses: { ...held.clauses, [slice.key]: slice.view } };
    case "agreement":
      return { ...held, agreement: slice.view };
  }
}

/** What is held after a message; a fresh one replaces everything. */
export function holding(held: Held, message: SlicesMessage): Held {
  return message.slices.reduce(put, message.fresh ? NOTHING_HELD : held);
}
