/** Signing a version: the name, a drawn signature, words of one's own, taking it back, sleeping on it. */
export const signing = {
  look: {
    label: "How your signature looks",
    hint: "Both count the same. Your typed name stands under it either way.",
    typed: "My name as I typed it",
    drawn: "Drawn by hand",
  },
  pad: {
    label: "Draw your name",
    hint: "With a finger, a pen or the mouse.",
    nothing: "Nothing is drawn yet.",
    lines: { one: "{count} line is drawn.", other: "{count} lines are drawn." },
    full: "There is no room for more lines. You can go back a step, or clear it.",
    missing: "Draw your name here, or choose your typed name above.",
    undo: "Go back a step",
    clear: "Clear it",
  },
  ownWords: {
    label: "What I am agreeing to, in my own words",
    hint: "If you like. It stands beside your signature in the files, and {name} can read it once you have both signed.",
    tooLong: "These words are longer than there is room for. They stay here until they fit.",
  },
  consent: "With your signature you say:",
  changedConsent:
    "The sentence that belongs to this version did not arrive as it was put in. Open the page again before you sign.",
  notMade: "This browser could not make your signature, so nothing was signed. Open the page again and try once more.",

  withdraw: {
    may: "Until {name} has signed too, you can take your signature back.",
    open: "Take my signature back",
    title: "Take your signature back from version {number}?",
    body: "{name} can see that you did, and the record of this version keeps it. No reason is asked. You can sign again whenever you like.",
    confirm: "Take it back",
    cancel: "Leave it there",
  },

  sleep: {
    open: "Sleep on it",
    title: "Sleep on version {number}",
    body: "Until the moment you choose, neither of you can sign this version. {name} can see that you asked for time, and until when. No reason is asked, and you can end it early.",
    until: "Until when",
    morning: "Until tomorrow morning",
    days: "For three days",
    own: "Until a moment of my own",
    day: "Day",
    time: "Time",
    ownHint: "At most a week from now, in the time of {zone}.",
    pick: "Choose until when.",
    invalid: "A moment later than now and at most a week away fits here.",
    send: "Take this time",
    close: "Not now",
  },
  asleep: {
    title: "Time until {until}",
    mine: "You asked for time with version {number}. There is nothing to do; it will be here when you come back.",
    theirs: "{name} would like to sleep on version {number}. No reason is needed, and there is nothing you need to do.",
    both: "You and {name} both asked for time with version {number}. There is nothing to do.",
    until: "Until then it can be read as often as you like, and neither of you can sign it.",
    wake: "I have slept on it",
    meanwhile: "{name} is taking time until {until}.",
    now: "{name} would like to sleep on it, until {until}.",
  },

  made: {
    drawn: "Signature drawn by {name}",
    ownWords: "In their own words",
    keyed: "Signed with a key of their own.",
    witnessed: "Signed without a key of their own; the host of this place witnessed it.",
    later: "A drawn signature and words of your own can be seen by both of you once you have both signed.",
  },
} as const;
