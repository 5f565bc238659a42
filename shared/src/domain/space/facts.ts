import type { Seat } from "../seat.ts";

/** What happened about a space. `until` and `at`: ISO 8601, UTC. */
export type SpaceFact =
  | { readonly type: "space.proposed"; readonly until: string; readonly by: Seat; readonly at: string }
  | { readonly type: "space.taken-back"; readonly by: Seat; readonly at: string }
  | { readonly type: "space.agreed"; readonly until: string; readonly by: Seat; readonly at: string }
  | { readonly type: "space.lengthened"; readonly until: string; readonly by: Seat; readonly at: string }
  /** `at` is the end itself. Who came first afterwards, and when, is in no fact (P2). */
  | { readonly type: "space.ended"; readonly at: string };
