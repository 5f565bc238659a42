/** "What my partner can see right now". */
export const mirror = {
  title: "What {partner} can see right now",
  partner: "the other person",
  lead: "This page is made by the server, at the moment you open it, out of what it gives to {partner}’s pages. Only what {partner} writes alone is left out: that is {partner}’s own.",
  again: "Look again",
  looking: "Looking",
  rounds: "The rounds",
  closed: "Closed. {partner} sees not a word of yours, and not whether you have begun.",
  bothSealed:
    "Closed. {partner} sees that you have both sealed, and the two receipts, which say nothing of your words. Not a word of yours, and not whether you are ready to read.",
  open: "Open. {partner} can read everything that you sealed, and whatever you left open looks the same to them, for whichever reason.",
  read: "Read it as {partner} reads it",
  left: "Left open",
  listened: "{partner} sees all that you two said in listening, and what was added, just as you do",
  cardsTitle: "Cards from you",
  noCards: "{partner} has no card from you.",
  cards: {
    one: "One card from you lies with {partner}. They see that it is there and since when, and read it once they open it. Whether they have is theirs to know.",
    other:
      "{count} cards from you lie with {partner}. They see that they are there and since when, and read each once they open it. Whether they have is theirs to know.",
  },
  cardsTogether: { one: "One of them lies open for both of you.", other: "{count} of them lie open for both of you." },
  agreement: "The agreement",
  boardEmpty: "Nothing lies on the agreement yet.",
  board: {
    one: "One line lies on the agreement. {partner} sees it just as you do: its words, who wrote them, and who said yes.",
    other:
      "{count} lines lie on the agreement. {partner} sees them just as you do: their words, who wrote them, and who said yes.",
  },
  toAgreement: "Go to the agreement",
  versions: {
    one: "One version was frozen to be signed. {partner} can read it, with the names and times of those who signed.",
    other:
      "{count} versions were frozen to be signed. {partner} can read them, with the names and times of those who signed.",
  },
  never: "What {partner} is never shown",
  neverList: [
    "whether you are here, when you were here, or that you are writing",
    "what you write before a round is open, how much of it, and how often you change it",
    "what you are writing on a card, before you give it, and what stands on it, before they open it",
    "that you sealed, before both of you have; that you are ready, before both of you are",
    "what you write in listening, before you send it; what you sent too late, and was not taken",
    "what you skipped, put off or left blank, and why",
  ],
} as const;
