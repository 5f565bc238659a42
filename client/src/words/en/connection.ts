/** How the connection is, where it is not as it should be: each with one sentence of what that means. */
export const connection = {
  connecting: {
    title: "Still connecting",
    body: "This takes longer than it should.",
  },
  away: {
    unreachable: {
      title: "The connection is away",
      body: "You can go on writing. Answers, cards and private pages are kept on this device, and sent when it is back.",
    },
    device: {
      title: "The connection is away",
      body: "This device has no network. Answers, cards and private pages are kept on it, and sent later.",
    },
    foreign: {
      title: "This network wants something first",
      body: "It answers in our place. Sign in to it on another page of your browser. Answers, cards and private pages are kept here.",
    },
  },
  catchingUp: {
    title: "The connection is back",
    body: "Catching up with what happened meanwhile.",
  },
  /** Where the browser keeps nothing: storage that is full or shut, a private window, a page without encryption. */
  keepOpen: "This browser keeps nothing on this device, so leave this page open until then.",
  again: "Try now",
} as const;
