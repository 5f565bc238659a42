/** Sentences for what can go wrong before a server has answered. */
export const http = {
  unreachable: "We could not reach the server. Look at your connection and try once more; nothing was changed.",
  unexpected: "The server answered something we do not understand. Try again in a little while.",
} as const;
