/** Being in a workspace: what keeps a person out of it. */
export const workspace = {
  refused: {
    title: "This room did not open",
    signedOut: "You are signed out here",
    renewed: "There is a newer version of this page",
    signIn: "Sign in again",
    reload: "Load this page again",
    home: "Your workspaces",
    keepOpen: "What you have written and not sent yet is still in this page. Copy it before you go on.",
  },
} as const;
