/** The library's own interface: its list, its links, its tools. What the pages say is in the practice. */
export const library = {
  tab: "Library",
  title: "Library",
  lead: "Short pages, for when they are of use. Nothing here asks who you are, and no one else is shown what you read.",
  back: "Back to where you were",
  all: "All pages of the library",
  /** Beside the pages, as it is for everyone too. */
  verify: "Check whether a signed agreement is still as it was signed",
  related: "You may want to read next",
  /** Under a prompt and in other places of a workspace. */
  link: "From the library: {title}",
  close: "Close and go on",
  notHere: {
    title: "This page is not here",
    body: "The library has no page of that name. It may have been called differently.",
  },
  /** For screen readers: the eye tells the two by their type. */
  myth: "Often said:",
  fact: "What can be said:",
  helpByCountry:
    "Emergency numbers and help lines, country by country, stand at the end of these questions. They open over this page, need no connection, and leave no trace in the history.",
  breath: {
    how: "Breathe in for about four seconds and out for about six, in your own time. Stop whenever you like.",
    begin: "Begin",
    stop: "Stop",
    rest: "Whenever you like",
    in: "Breathe in",
    out: "And slowly out",
  },
  script: {
    where:
      "What you write here stays in this page. It is not sent, not saved and shown to nobody; when you leave the page, it is gone. Copy it if you want to keep it.",
    care: {
      label: "That you care",
      example: "For example: You matter to me, and so does what we had on quiet Sundays.",
    },
    carefully: {
      label: "That you want to go carefully",
      example:
        "For example: I would like to go slowly, one evening a week at first, so that neither of us is swept along.",
    },
    evidence: {
      label: "What you would need to see",
      example: "For example: Before we take a step closer I need to see that the talks with your counsellor go on.",
    },
    together: "Together",
    empty: "Your sentences come together here.",
    copy: "Copy the text",
    copied: "Copied",
    copyFailed: "Copying did not work here. Select the text and copy it by hand.",
  },
} as const;
