/** The page with a person's workspaces. */
export const home = {
  tab: "Workspaces",
  title: "Hello, {name}",
  empty: {
    title: "Nothing here yet",
    body: "A workspace is a room for two: you and one other person, for good. You open it, send them a link, and say yes when the right person has joined.",
    invited: "Were you sent a link? Open it, and you will be led to the right room. You need not open one yourself.",
  },
  list: "Your workspaces",
  nobodyYet: "Nobody has joined yet",
  withPartner: "With {name}",
  since: "Opened {date}",
  sinceAlike: "Number {place} of {count}, opened {date}",
  status: {
    invitingA: "Waiting for the other person",
    joinedA: "Someone has joined. Please look whether it is the right person.",
    joinedB: "Waiting for {name} to say that it is you",
    joinedBUnknown: "Waiting for the other person to say that it is you",
    open: "",
    closed: "Closed. It can be read until {day}.",
  },
  draftsUntil: "Something you began to write here is kept until {day}. Write on in it, and it stays.",
  begin: "Open a workspace",
  beginAnother: "Open another workspace",
  working: "One moment",
  own: {
    title: "For you alone",
    pages: "Your private pages",
    about: "A notebook that nobody else sees, with questions to think on. You need no workspace for it.",
  },
  library: {
    title: "Something to read",
    body: "How to listen, how to write a repair, what to take seriously, and a slow breath for hard moments. The other person is never shown what you read.",
    link: "Open the library",
  },
  data: {
    title: "Take your data with you",
    body: "One file with what you wrote here for yourself and what you share with somebody. Nothing that the other person keeps for themselves is in it, and nobody is told.",
    keep: "The file is not locked. Keep it where only you can reach it.",
    save: "Save my data",
  },
  account: {
    title: "Your account",
    signOut: "Sign out",
    everywhere: "Sign out everywhere",
    everywhereTitle: "Sign out on all devices?",
    everywhereBody:
      "This device and every other one will be signed out. Do this if a phone is lost, or if someone may know your pass phrase; choose a new one too, with a recovery code.",
    cancel: "Stay signed in",
    codes: "New recovery codes",
    remove: "Delete my account",
  },
} as const;
