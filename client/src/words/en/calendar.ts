/** What both signed about days and times, in one's own calendar: as a file, or under a private address. */
export const calendar = {
  title: "In your calendar",
  lead: "Your check-ins and the days you agreed on, each with one quiet reminder, and with the time on both your clocks where they differ.",
  neutral:
    "A calendar calls them “Check-in”, “Look back and ahead” and “Next steps”. Nothing there says what they are about. Who can see your calendar sees the times.",
  file: "Calendar file",
  fileBody:
    "The file holds what you have signed now. When you have signed a new version, open its file too: your calendar then changes what it has.",
  takenOut:
    "If you put the days into a calendar, open the file once more, and those that were still to come are taken out.",
  address: {
    title: "An address that keeps up by itself",
    lead: "Many calendar apps can follow an address. Then a new version that you both sign shows there without your doing anything.",
    before: "Before you make one",
    holder: "Whoever has the address can see the days and times without signing in. Treat it like a key.",
    company:
      "If you give it to a calendar company, its computers fetch it again and again, and keep a copy of what they find.",
    untold: "Your partner is not told whether you have one. We do not note when it is used.",
    make: "Make my private address",
    working: "One moment",
  },
  ask: {
    why: "The address opens without signing in, so we ask that it is really you. After that, we do not ask again for ten minutes.",
    submit: "Make the address",
  },
  shown: {
    title: "Here is your private address",
    lead: "It is shown this one time. In your calendar app, look for a way to add a calendar by its address, or to subscribe to one, and put it in there.",
    label: "Your private address",
    copy: "Copy the address",
    copied: "Copied",
    copyFailed: "Copying did not work here. Select the address and copy it by hand.",
  },
  kept: {
    title: "You have a private address",
    lead: "It works. It cannot be shown again, as we keep nothing that it could be read from. If you have lost it, or someone else may have seen it, make a new one; the old one then stops working.",
    leadAfterEnd: "A calendar that follows it takes those days out by itself. You can take it back whenever you like.",
    again: "Make a new address",
  },
  revoke: {
    press: "Take the address back",
    title: "Take the address back?",
    body: "From then on it answers nobody. What a calendar has fetched already may stay there until you delete that calendar in your app.",
    cancel: "Keep it",
  },
  revoked:
    "Your address is taken back and answers nobody any more. A calendar that followed it can be deleted in your app.",
} as const;
