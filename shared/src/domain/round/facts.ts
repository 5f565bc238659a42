import type { PerSeat } from "../seat.ts";

/**
 * What the two did together in a round. One person's seal, and one person's "ready", are not facts of the
 * workspace: they stay on that person's own side (P1) until both have done it.
 */
export type RoundFact =
  | {
      readonly type: "round.both-sealed";
      readonly round: string;
      /** How often both have sealed by now; 1 for the first time. */
      readonly times: number;
      /** The receipts of the two seals as they are shown this time, lower-case hex: they say nothing of the words. */
      readonly receipts: PerSeat<string>;
      readonly at: string;
    }
  | { readonly type: "round.not-both-sealed"; readonly round: string; readonly at: string }
  | { readonly type: "round.revealed"; readonly round: string; readonly at: string };

/** What changes on one's own side. Private: kept in the author's rows and told to the author's pages only. */
export type SideChange =
  | { readonly type: "side.answer-saved"; readonly prompt: string; readonly revision: number }
  | { readonly type: "side.sealed"; readonly at: string }
  | { readonly type: "side.seal-taken-back" }
  | { readonly type: "side.ready"; readonly at: string }
  | { readonly type: "side.ready-taken-back" };
