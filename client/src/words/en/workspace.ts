/** Being in a workspace: the state of the connection, and what keeps a person out of it. */
export const workspace = {
  offline: {
    title: "The connection is away",
    body: "What you see is from before. You can go on writing; it is kept in this page and sent when the connection is back.",
  },
  refused: {
    title: "This room did not open",
    signIn: "Sign in again",
    reload: "Load this page again",
    home: "Your workspaces",
    keepOpen: "What you have written and not sent yet is still in this page. Copy it before you go on.",
  },
} as const;
