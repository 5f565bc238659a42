/** What happened since a person was here last. `{count}` is said in words where it is small. */
export const since = {
  title: "Since you were here last, {ago}",
  nothing: "Nothing has changed. You can begin where you like.",
  ago: {
    days: { one: "a day ago", other: "{count} days ago" },
    weeks: { one: "a week ago", other: "{count} weeks ago" },
    months: { one: "a month ago", other: "{count} months ago" },
  },
  numbers: ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  round: {
    revealed: "“{sheet}” opened for both of you.",
    bothSealed: "You both sealed “{sheet}”.",
    notBothSealed: "“{sheet}” is not sealed by both of you any more.",
  },
  listening: "{partner} went on listening to “{sheet}”.",
  added: "{partner} added something to “{sheet}”.",
  marked: {
    one: "You both marked one phrase.",
    other: "You both marked {count} phrases.",
  },
  cards: {
    given: { one: "{partner} gave you a card.", other: "{partner} gave you {count} cards." },
    opened: { one: "You opened one card together.", other: "You opened {count} cards together." },
  },
  drafted: {
    one: "One draft made of your words came onto the agreement.",
    other: "{count} drafts made of your words came onto the agreement.",
  },
  agreed: {
    one: "One line on the agreement was agreed.",
    other: "{count} lines on the agreement were agreed.",
  },
  changed: {
    one: "{partner} worked on one line of the agreement.",
    other: "{partner} worked on {count} lines of the agreement.",
  },
  frozen: "{partner} made a version of the agreement ready to sign.",
  signed: "{partner} signed a version of the agreement.",
  withdrawn: "{partner} took back their signature on a version of the agreement.",
  slept: "{partner} asked to sleep on a version of the agreement.",
  setAside: "{partner} left a version of the agreement aside for now.",
  space: {
    proposed: "{partner} suggested a time apart.",
    takenBack: "{partner} took the suggestion of a time apart back.",
    agreed: "You agreed on a time apart.",
    ended: "The time apart that you agreed on is over.",
  },
  boundary: "{partner} holds a boundary of theirs tighter.",
  checkIn: {
    suggested: "{partner} suggested another time for a check-in.",
    moved: "You moved a check-in to another time.",
  },
} as const;
