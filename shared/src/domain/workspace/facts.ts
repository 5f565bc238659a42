import type { Seat } from "../seat.ts";

/** What happened to the workspace itself. `at`: ISO 8601, UTC. */
export type WorkspaceFact =
  | {
      readonly type: "workspace.opened";
      readonly by: Seat;
      /** BCP 47: in which drafts, typed clauses and revisions are written. English where it is missing. */
      readonly language?: string;
      readonly at: string;
    }
  | { readonly type: "workspace.partner-joined"; readonly by: Seat; readonly at: string }
  | { readonly type: "workspace.partner-confirmed"; readonly by: Seat; readonly at: string }
  | { readonly type: "workspace.partner-declined"; readonly by: Seat; readonly at: string }
  /** One of the two left. It is in nobody's name, and says nothing of why. */
  | { readonly type: "workspace.closed"; readonly at: string };
