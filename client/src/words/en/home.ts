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
  status: {
    invitingA: "Waiting for the other person",
    joinedA: "Someone has joined. Please look whether it is the right person.",
    joinedB: "Waiting for {name} to say that it is you",
    joinedBUnknown: "Waiting for the other person to say that it is you",
    open: "",
  },
  begin: "Open a workspace",
  beginAnother: "Open another workspace",
  working: "One moment",
  again: "Try again",
  account: {
    title: "Your account",
    signOut: "Sign out",
    everywhere: "Sign out everywhere",
    everywhereTitle: "Sign out on all devices?",
    everywhereBody:
      "This device and every other one will be signed out. Do this if a phone is lost, or if someone may know your pass phrase; choose a new one too, with a recovery code.",
    cancel: "Stay signed in",
    codes: "New recovery codes",
  },
} as const;
