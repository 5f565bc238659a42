import type { Seat } from "../seat.ts";

/**
 * What happened about the time of a check-in. `to`: the suggested time; `from`: the one that both signed; `opens`: from when
 * on it can be written at its new time. All ISO 8601, UTC.
 */
export type CheckInFact =
  | {
      readonly type: "check-in.suggested";
      readonly round: string;
      readonly to: string;
      readonly by: Seat;
      readonly at: string;
    }
  | { readonly type: "check-in.taken-back"; readonly round: string; readonly by: Seat; readonly at: string }
  | {
      readonly type: "check-in.moved";
      readonly round: string;
      readonly from: string;
      readonly to: string;
      readonly opens: string;
      readonly by: Seat;
      readonly at: string;
    };
