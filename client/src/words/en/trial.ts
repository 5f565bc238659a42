/** The agreement while it is lived: today, what comes next, what was promised, and what helps. */
export const trial = {
  title: "The trial",
  back: "Back to the trial",
  partner: "the other person",
  none: {
    title: "Nothing is signed yet",
    body: "A trial begins with the agreement that you both sign. Until then there is nothing to keep to here.",
    go: "Go to the agreement",
  },
  standing: {
    before: "It begins on {day}. Until then nothing is asked of you here.",
    running: "It began on {start} and was agreed until {end}.",
    open: "It began on {start}.",
    over: "It was agreed until {end}. What comes after is for you two to agree on.",
    ended: "It was ended. Nothing more is asked of you here.",
    noStart: "Your agreement names no day on which it begins. You can agree on one there.",
  },
  now: {
    title: "Today",
    rest: "There is nothing to do today.",
    early: {
      "check-in": "It can be written from now on, and held on the day or a little before or after.",
      midpoint: "Half of the time has passed. You can each write how you would go on, whenever it suits you.",
      decision: "The agreed time comes to its end. You can each write how you would go on, whenever it suits you.",
    },
    begin: "Begin",
    goOn: "Go on",
    look: "Look at your pages",
    read: "Read it",
  },
  next: {
    title: "What comes next",
    checkIn: "Check-in",
    begins: "The trial begins",
    midpoint: "The midpoint",
    decision: "The day to decide how it goes on",
    clock: "{time} in {place}",
    none: "Nothing more was agreed on.",
    noCheckIns: "You agreed on no day and time for check-ins. You can do that on the agreement.",
  },
  promises: {
    title: "What you promised",
    own: "You yourself",
    both: "You two together",
    theirs: "{partner}",
    agreement: "See the whole agreement",
  },
  tools: {
    title: "At hand",
    lead: "For a hard moment, and for a good one.",
    phrases: { title: "Phrases you can both say", lead: "The ones you agreed on, to keep on a phone or on paper." },
    card: { title: "A card", lead: "Something kind to find, whenever the other likes." },
    slip: { title: "Tell of a slip", lead: "In your own words, and only your own part. It is told when you give it." },
    pages: { title: "Private pages", lead: "A notebook that only you ever see." },
    calendar: { title: "Your agreement", lead: "To read, and to take its days into a calendar." },
  },
  pace: {
    slower: "It goes slower from here. That takes one of you, and no reason.",
    same: "It goes on just as now.",
    next: "You both chose the next step. What it is stands in your agreement, or can be agreed on there.",
  },
  outcome: {
    together: {
      advance: "You both chose to go on. What the next step is stands in your agreement, or can be agreed on there.",
      extend:
        "You both chose to go on as it is for longer. A line about it waits on the agreement, for a day that suits you both.",
      revise: "You both chose to change something first. A line about it waits on the agreement.",
      end: "You both chose to end it.",
    },
    kinder: {
      extend:
        "You chose differently, so the slower way is taken up: to go on as it is for longer. A line about it waits on the agreement, and counts once you both say yes.",
      revise:
        "You chose differently, so the slower way is taken up: to change something first. A line about it waits on the agreement, and counts once you both say yes.",
      end: "One of you chose to end it. That is enough, and needs no reason.",
    },
    open: "Nothing changes by what you chose. It goes on as it was agreed, and you can talk about it.",
  },
  ending: {
    title: "How you said it would end",
    keeps:
      "What you both opened and signed stays with each of you. What you wrote for yourself stays yours, and nobody else ever reads it.",
    silence: "From here on nothing is asked of you, and {partner} is not told whether you come here.",
    agreement: { title: "Your agreement", lead: "To read, to print, or to keep as a file." },
    data: { title: "Everything of yours", lead: "On your first page you can take all of it along." },
    slip: { title: "Tell of a slip", lead: "In your own words, and only your own part. It is told when you give it." },
    pages: { title: "Private pages", lead: "There is a page for letting go, that only you ever see." },
    card: { title: "A card", lead: "If there is something kind left to say." },
  },
  before: {
    title: "What was before",
    held: "Held",
    notHeld: "Not held",
    own: "Not held. What you wrote is still yours.",
  },
  round: {
    title: { "check-in": "Check-in, {day}", midpoint: "Midpoint, {day}", decision: "Decision, {day}" },
    follows: "What comes of it",
    short: "The short one",
    shortLead: "The short one has three parts. Nobody is told which one you took.",
    whole: "Take the whole sheet",
    kept: "Only you see this",
    keptLead: "It stays with you for good. Nobody else can read it, or see whether you answered.",
  },
} as const;
