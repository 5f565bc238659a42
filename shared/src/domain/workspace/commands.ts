/** What the inviter may ask about the person who joined, and what either may do alone: leave. */
export type WorkspaceCommand =
  | { readonly type: "workspace.confirm-partner" }
  | { readonly type: "workspace.decline-partner" }
  /** Leaves, and by that closes the workspace for both. Of whoever leaves, what only they could read goes at once. */
  | { readonly type: "workspace.leave" };
