/** Phrases after their reveal: marking them, and the pocket card. */
export const ourLanguage = {
  title: "Your phrases",
  lead: "These are the words you each wrote for hard moments. Say of each what it is to you. Nothing here is right or wrong, and you can change your mind.",
  hidden:
    "How you mark a phrase stays with you until {name} has marked it too. Then you both see both marks, and from then on how they change.",
  link: "Mark your phrases",
  linkLead: "Say of each phrase whether you can say it, whether you can hear it, or that it is not with you.",
  partner: "your partner",
  you: "You",

  groups: {
    toMark: { title: "Still to mark", lead: "Take one at a time. You need not mark them all today." },
    ours: {
      title: "You can both say and hear these",
      lead: "They lie among the lines of your agreement as drafts, and on your pocket card.",
    },
    waiting: {
      title: "Marked by you",
      lead: "You will see both marks once {name} has marked them too. There is no hurry.",
    },
    partly: {
      title: "Said or heard by one of you",
      lead: "A phrase can be good in one mouth only. That is worth knowing.",
    },
    notWith: { title: "Not with one of you", lead: "“Not with me” is an answer like the others. It needs no reason." },
  },

  by: { mine: "You wrote this", theirs: "{name} wrote this", both: "You both wrote this" },
  mark: "What is this phrase to you?",
  say: "I can say it",
  hear: "I can hear it",
  notWithMe: "Not with me",
  both: "How you both marked it",
  says: {
    none: "No mark",
    say: "Can say it",
    hear: "Can hear it",
    sayHear: "Can say it and hear it",
    notWithMe: "Not with me",
  },
  sending: "One moment",
  waitingForLine: "The connection is away. Your mark goes out by itself when it is back; keep this page open.",
  kept: "Your mark is kept.",
  keptBoth: "Your mark is kept, and you have both marked this phrase.",
  takenBack: "Your mark is taken back.",
  toBoard: "Go to the agreement",
  toCard: "See your pocket card",
  none: {
    title: "There are no phrases",
    body: "Neither of you wrote a phrase in this round, and that is all right. You can write lines about how you speak with each other on the agreement.",
  },
  closed: {
    title: "Not open yet",
    body: "Phrases can be marked once “{sheet}” is open for both of you.",
    toRound: "Go to “{sheet}”",
  },

  card: {
    title: "Pocket card",
    lead: "The phrases that you can both say and hear, short enough for a hard moment.",
    when: "When this happens",
    signal: "Time-out",
    empty: {
      title: "Nothing is on the card yet",
      body: "A phrase comes onto it when you have both marked that you can say it and hear it. There is no hurry.",
      toPhrases: "Go to your phrases",
    },
    paper: {
      title: "On paper",
      size: "How large?",
      a6: "A small sheet (A6)",
      fold: "The size of a bank card, to fold",
      foldHint: "Cut it out, and fold it along the dashed lines.",
      print: "Print",
    },
    phone: {
      title: "On this phone",
      body: "It becomes one small file, “pocket-card.html”, among your downloads. It opens without a connection.",
      warning:
        "The file is not locked. Whoever can open your phone can read it, and so can a backup or another app that sees your files. To take it away again, delete it from your downloads.",
      keep: "Keep it on this phone",
      kept: "The file is among your downloads.",
    },
    here: {
      title: "In this browser",
      body: "It can be read here without a connection, at the address of the pocket card, until you sign out on this device. It is encrypted where it lies. Whoever uses this browser while you are signed in can read it.",
      keep: "Keep it in this browser",
      kept: "It is kept in this browser.",
      forget: "Take it away again",
      notKept: "This browser keeps nothing on this device.",
      none: "There is no card in this browser. It can be kept here from the page of the pocket card, and goes when somebody signs out.",
      home: "Your workspaces",
    },
    fileTitle: "Card",
  },
} as const;
