/** Taking a file along. */
export const files = {
  working: "One moment",
  saved: "The file is saved.",
  ask: {
    title: "Type your pass phrase once more",
    why: "So that nobody who picks up your phone can take this along. After that, we do not ask again for ten minutes.",
    wrong:
      "That was not your pass phrase. Look at it once more; if it is lost, a recovery code lets you set a new one.",
    submit: "Save the file",
    cancel: "Not now",
  },
  here: {
    title: "Your file is here",
    body: "Your phone asks where to keep it. “Save to Files” keeps it on this phone, and sends it to nobody.",
    keep: "Choose where",
    failed: "Your phone did not take the file. Try once more, or open Footbridge in Safari.",
  },
} as const;
