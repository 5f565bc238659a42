/** What the inviter may ask about the person who joined. */
export type WorkspaceCommand =
  | { readonly type: "workspace.confirm-partner" }
  | { readonly type: "workspace.decline-partner" };
