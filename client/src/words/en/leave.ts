/** Words about leaving the page at once, and what that does not do. */
export const leave = {
  button: "Leave this page",
  about: "What “Leave this page” does, and what it does not",
  does: "One press, or the Escape key three times, empties this page and puts a page of kitchen measures in its place. It works without a connection too.",
  doesNot:
    "It does not clear your browser’s history: this address stays in it, and the Back button may lead here again. It does not sign you out. Words that were not yet shown as saved may be lost.",
  watched:
    "If someone reads your phone or your messages, or knows your passwords, no button on a page can protect you from that. Use a device that only you use, sign out when you are done, and speak to someone who knows about this.",
} as const;
