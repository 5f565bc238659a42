import type { OwnKeyView } from "@footbridge/shared/domain/agreement/keys";
import type { AgreementView } from "@footbridge/shared/domain/agreement/view";
import type { CardDraftView, CardView } from "@footbridge/shared/domain/card/view";
import type { CardKind } from "@footbridge/shared/domain/card/words";
import type { BoardView, ClauseView } from "@footbridge/shared/domain/clause/view";
import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import type { MeetingView } from "@footbridge/shared/domain/meeting/view";
import type { PauseView } from "@footbridge/shared/domain/pause/view";
import type { PhrasesView } from "@footbridge/shared/domain/phrase/view";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { SpaceView } from "@footbridge/shared/domain/space/view";
import type { TimeoutView } from "@footbridge/shared/domain/timeout/view";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { SinceView } from "@footbridge/shared/domain/visit/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import type { Slice, SlicesMessage } from "@footbridge/shared/protocol/views";

/** What this page holds of the workspace: the slices as the server last showed them. */
export interface Held {
  readonly workspace: WorkspaceView | null;
  readonly rounds: Readonly<Record<string, RoundView>>;
  /** By round; those that are open. */
  readonly listening: Readonly<Record<string, ListeningView>>;
  readonly phrases: PhrasesView | null;
  readonly board: BoardView | null;
  readonly clauses: Readonly<Record<string, ClauseView>>;
  readonly agreement: AgreementView | null;
  readonly space: SpaceView | null;
  readonly timeout: TimeoutView | null;
  readonly pause: PauseView | null;
  /** Null before both have signed something. */
  readonly trial: TrialView | null;
  readonly since: SinceView | null;
  readonly meeting: MeetingView | null;
  readonly cards: Readonly<Record<string, CardView>>;
  readonly cardDrafts: Readonly<Partial<Record<CardKind, CardDraftView>>>;
  readonly ownKey: OwnKeyView | null;
}

/**
 * `connecting`: for the first time; `here`: what is shown is current; `offline`: the connection is away and is being
 * looked for, or a view is on its way over a new one; `refused`: it will not come back by itself, and the refusal says why.
 */
export type Connectedness =
  | { readonly state: "connecting" | "here" | "offline" }
  | { readonly state: "refused"; readonly refusal: Refusal };

export const NOTHING_HELD: Held = {
  workspace: null,
  rounds: {},
  listening: {},
  phrases: null,
  board: null,
  clauses: {},
  agreement: null,
  space: null,
  timeout: null,
  pause: null,
  trial: null,
  since: null,
  meeting: null,
  cards: {},
  cardDrafts: {},
  ownKey: null,
};

function put(held: Held, slice: Slice): Held {
  switch (slice.name) {
    case "workspace":
      return { ...held, workspace: slice.view };
    case "round":
      return { ...held, rounds: { ...held.rounds, [slice.key]: slice.view } };
    case "listening":
      return { ...held, listening: { ...held.listening, [slice.key]: slice.view } };
    case "phrases":
      return { ...held, phrases: slice.view };
    case "board":
      return { ...held, board: slice.view };
    case "clause":
      return { ...held, clauses: { ...held.clauses, [slice.key]: slice.view } };
    case "agreement":
      return { ...held, agreement: slice.view };
    case "space":
      return { ...held, space: slice.view };
    case "timeout":
      return { ...held, timeout: slice.view };
    case "pause":
      return { ...held, pause: slice.view };
    case "trial":
      return { ...held, trial: slice.view };
    case "since":
      return { ...held, since: slice.view };
    case "meeting":
      return { ...held, meeting: slice.view };
    case "card":
      return { ...held, cards: { ...held.cards, [slice.key]: slice.view } };
    case "card-draft":
      return { ...held, cardDrafts: { ...held.cardDrafts, [slice.key]: slice.view } };
    case "own-key":
      return { ...held, ownKey: slice.view };
  }
}

/** What is held after a message; a fresh one replaces everything. */
export function holding(held: Held, message: SlicesMessage): Held {
  return message.slices.reduce(put, message.fresh ? NOTHING_HELD : held);
}
