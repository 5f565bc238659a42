/** Where each of the two stands, side by side, when their answers differ or when somebody said "not yet". */
export const commitment = {
  title: "Where you each stand",
  you: "You",
  differ:
    "This is what each of you said about yourself, on the day you wrote it. Two people seldom arrive at the same moment. Neither answer says anything about the other.",
  same: "You both gave the same answer, each on your own.",
  notYet: {
    mine: "“Not yet” is a whole answer, and nobody needs a reason for it. Nothing here closes because of it. What you do for yourself is open to you at any time:",
    theirs:
      "{partner} said “not yet”. That is a whole answer. It asks nothing of you, and it may stand for as long as it stands. What you do for yourself is open to you at any time:",
    both: "“Not yet” is a whole answer, and nobody needs a reason for it. Nothing here closes because of it. What each of you does alone is open at any time:",
  },
  alone: {
    pages: "Private pages, which only you ever see",
    library: "The library",
    path: "The path, at your own pace",
  },
  sign: {
    mine: "When you wrote the terms, you answered “not yet” to where you stand. You can sign all the same, or wait. That is for the two of you to decide.",
    theirs:
      "When you two wrote the terms, {partner} answered “not yet” to where they stand. Signing is open all the same, and so is waiting. That is for the two of you to decide.",
    both: "When you two wrote the terms, you both answered “not yet” to where you stand. Signing is open all the same, and so is waiting. That is for the two of you to decide.",
  },
} as const;
