/** A version beside an earlier one, line by line. */
export const comparison = {
  title: "What is different from version {number}",
  since: {
    signed: "Version {number} is the last one that you both signed.",
    "set-aside": "Version {number} was set aside before you had both signed it.",
    frozen: "Version {number} is not signed yet.",
  },
  choose: "Compare with",
  choice: {
    signed: "Version {number}, which you both signed",
    "set-aside": "Version {number}, which was set aside",
    frozen: "Version {number}",
  },
  nothing: "Every line has the words that it had.",
  kinds: {
    new: "New line",
    "new-open": "New, and not agreed yet",
    changed: "Other words",
    "changed-open": "Not agreed yet, with other words than before",
    settled: "Agreed now, open before",
    reopened: "Open now, agreed before",
    gone: "No longer there",
    "gone-open": "No longer there, and was open",
  },
  before: "In version {number}",
  now: "In this version",
  same: { one: "{count} line has the words that it had", other: "{count} lines have the words that they had" },
  open: "Not agreed yet",
  both: "Both",
  frameTitle: "Around the lines",
  frame: {
    name: "The name of {name}",
    "standing-sentence": "The sentence at the end",
    consent: "What you say by signing",
  },
  marks: {
    before: { begins: "[only before:", ends: "]" },
    now: { begins: "[only now:", ends: "]" },
  },
} as const;
