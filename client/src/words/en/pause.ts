/** Pausing a workspace: the page where it is done, and what stands on every page meanwhile. */
export const pause = {
  title: "Pause",
  lead: "Either of you can let this place rest, alone, for as long as it takes. No reason is asked, and no end has to be named.",
  meaning: {
    title: "While it is paused",
    list: [
      "Both of you can read everything that is open, and take along every file.",
      "Nothing can be sent, agreed or signed, and nothing opens.",
      "You can go on writing for yourself, and take back what is yours: a yes, a seal, a signature.",
      "The other sees that it is paused. Nothing says who did it, but as you are two, it can be told.",
      "It goes on again once you both would. Until then nobody is told what one of you would.",
    ],
  },
  begin: "Pause this place",
  confirm: {
    title: "Pause this place for both of you?",
    body: "You can do this alone. Going on again needs both of you.",
    yes: "Pause it",
    no: "Not now",
  },
  paused: {
    title: "This place is paused",
    since: "Since {day}. There is nothing to wait for, and nothing to answer.",
    goOn: "I would go on",
    goOnHint: "Only you see this tick. It goes on once you have both set one; until then nobody is told.",
    end: "If you would rather end it here, you need nobody for that: take along what is yours, and leave.",
  },
  notice: {
    title: "This place is paused",
    body: "Everything here can be read. Nothing is sent until you both would go on.",
    look: "About the pause",
    over: "You both would go on. This place is open again.",
  },
  working: "One moment",
  offline: "The connection is away. It goes through as soon as it is back; keep Footbridge open until then.",
} as const;
