import type { Seat } from "../seat.ts";
import type { CardKind } from "./words.ts";

/** What both know of cards: that one of a kind is there, and that it was opened together. Never words, and never who looked alone. */
export type CardFact =
  | {
      readonly type: "card.given";
      readonly card: string;
      readonly kind: CardKind;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "card.wished-together" | "card.wish-taken-back" | "card.opened-together";
      readonly card: string;
      readonly by: Seat;
      readonly at: string;
    };

/** What changes on one's own side. Private: kept in one's own rows and told to one's own pages only. */
export type OwnCardChange =
  | { readonly type: "draft.saved"; readonly revision: number }
  | { readonly type: "card.opened"; readonly card: string };
