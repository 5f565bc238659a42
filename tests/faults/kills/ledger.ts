import type { Seat } from "@footbridge/shared/domain/seat";
import type { Command, Outcome } from "@footbridge/shared/protocol/commands";

/** What became of a command, as far as the one who sent it can know. */
export type Answer =
  | { readonly kind: "accepted"; readonly outcome: Outcome }
  /** Refused for a reason that does not pass. */
  | { readonly kind: "refused"; readonly code: string }
  /** No answer came, or "not saved", and it was not sent again. */
  | { readonly kind: "given-up" };

/** One command that one of the two sent. */
export interface Said {
  readonly id: string;
  readonly seat: Seat;
  readonly command: Command;
  readonly answer: Answer;
}

/** Everything that two people sent, in the order in which it was settled for them. */
export class Ledger {
  readonly said: Said[] = [];
  /** Commands that were answered differently when they were sent once more. */
  readonly answeredTwice: string[] = [];
  /** How often nothing, or "not saved", came back. */
  setbacks = 0;

  /** Commands with this answer. */
  with(kind: Answer["kind"]): readonly Said[] {
    return this.said.filter(({ answer }) => answer.kind === kind);
  }
}
