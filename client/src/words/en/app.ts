/** Words of the frame around every page. */
export const app = {
  name: "Footbridge",
  skip: "Skip to the page",
  brandLabel: "Footbridge, to the first page",
  waiting: "One moment",
  again: "Try again",
  language: "Language",
  standing: "Educational. Not therapy, not legal advice, not emergency help.",
  notFound: {
    tab: "Nothing here",
    title: "There is nothing at this address",
    body: "The link may be old, or a letter of it may have gone missing on the way. Nothing of yours is lost.",
    home: "Go to the first page",
  },
  broken: {
    title: "This page stumbled",
    body: "Something went wrong on our side, not on yours. What was shown as saved is still saved. Open the page again, and if it happens once more, leave it for a while.",
    again: "Open the page again",
  },
  notFetched: {
    title: "This page did not arrive",
    body: "Either the connection is away, or the page was renewed while you had it open. Opening it again usually helps.",
    again: "Open the page again",
  },
  unreachable: {
    title: "The connection is away",
    library: "Read in the library",
    card: "Your pocket card",
  },
  /** A newer version of the product is on this device, and waits. */
  newVersion: {
    there: "There is a newer version of Footbridge.",
    take: "Use it now",
    afterSaving: "The newer version comes as soon as everything you wrote is saved.",
  },
} as const;
