import type { Seat } from "../seat.ts";

/** What happened about pausing. `since` and `at`: ISO 8601, UTC. */
export type PauseFact =
  | { readonly type: "pause.begun"; readonly by: Seat; readonly at: string }
  /** Both would go on. It is in nobody's name. */
  | { readonly type: "pause.ended"; readonly since: string; readonly at: string };
