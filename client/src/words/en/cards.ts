/** Cards: writing one, giving it, opening one. What differs from kind to kind stands under `kinds`. */
export const cards = {
  title: "Cards",
  lead: "A card says what you like in {partner}, and what you are grateful for. It asks for nothing back. A slip of your own can be told on one, too. You write it alone, and {partner} sees nothing of it until you give it.",
  notHere: "This card is not here",
  notHereBody: "The address may not be whole. Every card that is here lies under “All cards”.",
  toCards: "All cards",
  mine: {
    title: "Cards for you",
    none: "No card from {partner} lies here.",
    sealedState: "Sealed",
    wishedState: "Sealed. You have asked to open it together",
    openState: "You have opened it",
  },
  given: {
    title: "Cards from you",
    none: "You have not given a card yet.",
    state: "Given",
    wished: "{partner} would like to open this one with you",
  },
  togetherState: "Open for both of you",
  writing: {
    empty: "There is nothing to read on it yet. A few words in any of its parts are enough.",
    tooLong: "One of the parts is longer than it can be. Nothing is lost; it is saved once it fits.",
    saveFirst: "Your last words are being saved first.",
    saved: "Saved. Only you see it",
    hereOnly: "Not saved yet. Kept in this page until the connection is back.",
    again: "Not saved yet. The server could not take it; it is kept in this page and tried again.",
    conflict: "Not saved yet. Choose below which words to keep.",
    conflictTitle: "You wrote on this card in two places",
    conflictBody: "On another page or device, other words of yours were saved. Both are yours. Choose which to keep.",
    other: "The other words",
    otherEmpty: "There the card is empty. It may have been given from there.",
    keepThis: "Keep what is here",
    keepOther: "Keep the other words",
  },
  give: {
    reads: "This is what {partner} will read, when they open it:",
    cancel: "Not yet",
    offline: "The connection is away. A card can be given once it is back.",
  },
  sealed: {
    private: "If you open it yourself, {partner} is not told, now or later.",
    open: "Open it",
    wish: "Ask to open it together",
    wishExplained:
      "Or ask {partner} to open it with you: they see that you would like that, and once they agree it lies open for both of you at once.",
    wished:
      "{partner} can see that you would like to open it together. It opens when they open it. You can still open it yourself, and they are not told.",
    takeBack: "Take that back",
    working: "One moment",
  },
  opened: {
    fromThem: "From {partner}, {date}",
    fromYou: "From you, {date}",
    yours: "Only {partner} knows whether it has been opened, and nobody else is told.",
    wished: "{partner} would like to open this card with you. When you open it, it lies open for both of you at once.",
    openTogether: "Open it for both of you",
    together: "You opened this card together on {date}.",
    alone: "You opened this card by yourself. {partner} is not told.",
    wishedToo:
      "{partner} can see that you would like to open this card together, and not that you have read it. It lies open for both of you once they open it.",
    askToo: "Ask to open it together as well",
    print: "Print this card",
  },
  kinds: {
    appreciation: {
      write: "Write a card",
      goOn: "Go on with your card",
      sealed: "A sealed card from {partner}",
      open: "A card from {partner}",
      card: "A card for {partner}",
      writing: {
        title: "Your card for {partner}",
        lead: "One of these is enough; leave out whatever you like. What you write saves itself, and only you see it.",
        toGive: "Look at it, and give it",
      },
      give: {
        title: "Give this card to {partner}?",
        meaning: [
          "{partner} will see that a sealed card from you is here, and nothing of what is in it.",
          "They open it when they like, or not at all. You will not be told whether or when.",
          "A card that is given cannot be taken back.",
        ],
        confirm: "Give it",
      },
      sealedBody:
        "There is a card here for you. Open it when you would like to read something kind, today or another day. It waits.",
    },
    slip: {
      write: "Tell of a slip",
      goOn: "Go on with what you were telling",
      sealed: "{partner} tells of a slip, sealed",
      open: "A slip, told by {partner}",
      card: "A slip, told to {partner}",
      writing: {
        title: "Telling {partner} of a slip",
        lead: "Told by yourself it weighs less than found out. Only your own part belongs here; leave out what does not fit. What you write saves itself, and only you see it until you tell it.",
        toGive: "Look at it, and tell it",
      },
      give: {
        title: "Tell {partner} this?",
        meaning: [
          "{partner} will see that you tell of a slip, and nothing of what it is until they open it.",
          "They open it when they have room for it. You will not be told whether or when, unless you two open it together.",
          "What is told cannot be taken back.",
        ],
        confirm: "Tell it",
      },
      sealedBody:
        "{partner} tells you of something that went wrong, in their own words. Open it when you have room for it, today or another day. It waits, and it asks for no answer.",
    },
  },
  /** Shown to whoever tells of a slip, and to nobody else. */
  agreed: {
    title: "What you two agreed on about slips",
    note: "Only you see this here. Nothing is measured by it, and nobody is told how long you took.",
  },
} as const;
