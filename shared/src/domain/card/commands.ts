import type { CardKind, CardWords } from "./words.ts";

/** What a person does with cards alone: writing one, opening one. Nothing of it reaches the other (P1). */
export type OwnCardCommand =
  | {
      readonly type: "card.save-draft";
      /** The revision that the writer last saw of their draft of this kind; 0 for none. */
      readonly base: number;
      readonly words: CardWords;
    }
  | { readonly type: "card.open"; readonly card: string };

/** What both learn of: giving a card, and opening one together. */
export type SharedCardCommand =
  /** `revision` names the exact draft of this kind that is given: it cannot be taken back. */
  | { readonly type: "card.give"; readonly kind: CardKind; readonly revision: number }
  | { readonly type: "card.wish-together"; readonly card: string }
  | { readonly type: "card.take-wish-back"; readonly card: string }
  | { readonly type: "card.open-together"; readonly card: string };

export type CardCommand = OwnCardCommand | SharedCardCommand;

/** Whether a command stays on the side of the one who gives it. */
export function isOwnCardCommand(command: CardCommand): command is OwnCardCommand {
  return command.type === "card.save-draft" || command.type === "card.open";
}
