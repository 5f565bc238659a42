/** The private pages: a notebook that only its writer sees. */
export const privatePages = {
  title: "Your private pages",
  toHome: "Your workspaces",
  lead: "A notebook for yourself, before anything and beside everything. Nothing here is asked of you, and nothing here goes anywhere.",
  who: {
    title: "Who can read this",
    nobody:
      "Nobody but you can read these pages here: not your partner, not in any workspace, not now and not after it ends. They belong to you and to no room, and no export but your own will ever hold them.",
    host: "Whoever runs this server could technically read them, as everything here. So can anyone who has your unlocked phone or your pass phrase.",
    short: "Only you can read this page here.",
  },
  failed: {
    title: "Your pages are not here yet",
    again: "Try again",
  },
  kinds: "What they are for",
  count: {
    none: "Nothing written yet",
    one: "1 page, begun on {date}",
    other: "{count} pages, the last begun on {date}",
  },
  search: {
    label: "Search in your pages",
    hint: "It looks through the pages here, on this device. What you search for is sent nowhere.",
    none: "Nothing found.",
    found: { one: "Found in 1 place", other: "Found in {count} places" },
    results: "What was found",
  },
  kind: {
    back: "All private pages",
    backTo: "All pages of “{kind}”",
    list: "Your pages",
    empty: "Nothing here yet. A page is dated, and you can begin another one whenever things look different.",
    begin: "Begin a page",
    beginAnother: "Begin a new page",
    working: "One moment",
    nothingWritten: "Nothing written yet",
  },
  page: {
    begun: "Begun on {date}",
    saves: "What you write saves itself while you write. Leave out whatever you like.",
    gone: "This page is not here",
    goneBody: "It may have been deleted, here or on another device.",
    copy: "Copy these words",
    copied: "Copied",
    copyFailed: "Copying did not work here. Select the words and copy them by hand.",
  },
  remove: {
    button: "Delete this page",
    title: "Delete this page for good?",
    body: "It is taken out at once, with everything on it, and cannot be brought back. Nobody is told.",
    confirm: "Delete it for good",
    cancel: "Keep it",
  },
} as const;
