import type { Seat } from "../seat.ts";

/**
 * What happened about a time-out. That one has come to its end is no fact: it follows from `until`, so nobody has to be
 * there for it, and nothing tells who was. `until` and `at`: ISO 8601, UTC.
 */
export type TimeoutFact =
  | { readonly type: "timeout.begun"; readonly until: string; readonly by: Seat; readonly at: string }
  | { readonly type: "timeout.extended"; readonly until: string; readonly by: Seat; readonly at: string }
  | { readonly type: "timeout.wished-sooner"; readonly wish: boolean; readonly by: Seat; readonly at: string }
  | { readonly type: "timeout.ended-sooner"; readonly by: Seat; readonly at: string }
  | { readonly type: "timeout.goes-first"; readonly going: boolean; readonly by: Seat; readonly at: string };
