import { CARD_WORDS } from "@footbridge/shared/practice/en/card";
import type { MyDataWords } from "./my-data-words.ts";

/** The sentences of an archive in English. */
export const MY_DATA_WORDS: MyDataWords = {
  language: "en",
  moment: "d LLLL yyyy",
  readMe: {
    title: "Your data",
    lead: [
      "This is a copy of what you wrote here for yourself, and of what the two of you share in each of your workspaces. " +
        "It is as it was at the moment when you took it along.",
      "It is not locked. Whoever has this file can read everything in it, your private pages too. Keep it where only you " +
        "can reach it, and delete it where you do not need it any more.",
      "Nobody was told that you took it along.",
    ],
    toReadTitle: "To read",
    toRead: {
      "private-pages.md": "Your private pages.",
      "words.md":
        "For each workspace: your answers and what was opened to you, with everything that you both made of it.",
      "agreement.md": "Each version that both of you signed, whole.",
    },
    forProgramsTitle: "For programs",
    forPrograms:
      "The files that end in .json hold the same in a form that a program can read. shapes.json says what each of them " +
      "looks like, as JSON Schema (draft 2020-12). Moments are in UTC (ISO 8601), texts in UTF-8. In a workspace, “a” is " +
      "the one who opened it and “b” the one who was invited.",
    files: {
      account: "Your name here, your e-mail address, and when you made the account.",
      preferences: "Your language, and the gentle notes that you put away for good.",
      reminders: "How and when you are reminded, and your quiet hours.",
      "private-pages": "Your private pages.",
      workspace: "Who sits where, since when, and whether there is a time apart. “visitedAt” is yours alone.",
      rounds:
        "“mine” is your own side of each round. “revealed” is there once both sides were opened, with the other's answers.",
      listening: "What you wrote back to each other after a round was opened.",
      phrases: "“own” is how you marked the phrases. “both” is there for phrases that both of you marked.",
      cards: "The card you are writing, the cards you gave, and the words of those you have opened.",
      board: "Every line with its wordings, and its history from the beginning.",
      agreement: "Every version of the agreement with its signatures, and as what it can be saved.",
      revision: "The exact document of one version, as its digest was made of it.",
      proof:
        "Everything that shows what both of you signed. Anyone can check it on the page /verify of any Footbridge.",
      trial:
        "The trial that you two signed for: its days, the check-ins that you moved, and the boundaries that either holds tighter.",
      "own-key": "Which signing key your browser offered last, and which of the other's you compared.",
    },
    notInTitle: "What is not in it",
    notIn: [
      "Nothing that the other person keeps for themselves: no answer that is not opened, no card that you have not opened, " +
        "no mark on a phrase that only they have marked.",
      "No wording that the other person took back.",
      "The PDF of a signed version. You can save it from the page of the agreement.",
      "Your pass phrase and your recovery codes. They are kept only in a form that cannot be read.",
    ],
  },
  privatePages: {
    title: "Private pages",
    none: "There are none.",
    begun: (day) => `Begun on ${day}`,
    nothingYet: "Nothing written.",
  },
  room: {
    with: (name) => `With ${name}`,
    nobody: "A workspace that nobody has joined",
    opened: (day) => `Opened on ${day}`,
    notYetIn: "Nothing could be written here yet.",
    you: "You",
    both: "Both of you",
    round: {
      writing: "Still yours alone.",
      sealed: "Sealed, and still yours alone.",
      revealed: (day) => `Opened to both of you on ${day}.`,
      nothing: "You have not written anything yet.",
      without: { skipped: "Skipped.", "not-today": "Not today.", blank: "Left empty." },
      theirsWithout: "Left open.",
    },
    listening: {
      title: "What you wrote back to each other",
      heard: (listener) => `${listener} heard`,
      yes: (speaker) => `${speaker}: yes, that is it`,
      notQuite: (speaker) => `${speaker}: not quite`,
      reply: (listener) => `${listener} replied`,
      added: (by) => `${by} added`,
    },
    phrases: {
      title: "How you marked the phrases",
      none: "Nothing is marked.",
      marked: (who, marks) => `${who}: ${marks}`,
      marks: { say: "I can say it", hear: "I can hear it", notWithMe: "not with me" },
    },
    cards: {
      title: "Cards",
      none: "There are none.",
      drafts: { appreciation: "The card you are writing", slip: "A slip that you are writing down" },
      from: {
        appreciation: (name, day) => `From ${name}, given on ${day}`,
        slip: (name, day) => `A slip, told by ${name} on ${day}`,
      },
      sealed: "You have not opened it yet.",
      parts: {
        kind: CARD_WORDS.kind.title,
        beautiful: CARD_WORDS.beautiful.title,
        attractive: CARD_WORDS.attractive.title,
        grateful: CARD_WORDS.grateful.title,
        own: CARD_WORDS.own.title,
        slipped: CARD_WORDS.slipped.title,
        felt: CARD_WORDS.felt.title,
        care: CARD_WORDS.care.title,
        carefully: CARD_WORDS.carefully.title,
        mend: CARD_WORDS.mend.title,
      },
    },
    board: {
      title: "The board",
      none: "There is no line yet.",
      agreed: "Agreed by both of you.",
      open: "Not agreed yet.",
      aside: "Put aside.",
      wording: (by) => `Wording by ${by}`,
      yes: (names) => `Yes from ${names}`,
      objection: (by) => `${by}: not like this`,
      historyTitle: "How the board came to be",
      takenBack: "(taken back)",
      steps: {
        "clause.drafted": (who) => `${who}: drafted from a round`,
        "clause.proposed": (who) => `${who}: proposed`,
        "clause.reworded": (who) => `${who}: changed the words`,
        "clause.countered": (who) => `${who}: other words beside them`,
        "clause.yes-given": (who) => `${who}: yes`,
        "clause.yes-taken-back": (who) => `${who}: took a yes back`,
        "clause.version-withdrawn": (who) => `${who}: took a wording back`,
        "clause.objected": (who) => `${who}: not like this`,
        "clause.put-aside": (who) => `${who}: put aside`,
        "clause.taken-up": (who) => `${who}: taken up again`,
      },
    },
    agreement: {
      title: "Versions of the agreement",
      none: "There is no version yet.",
      revision: (number, day) => `Version ${number}, made on ${day}`,
      status: { frozen: "Waiting to be signed.", signed: "Signed by both.", "set-aside": "Set aside." },
      signed: (name, day) => `Signed by ${name} on ${day}`,
      at: (path) => `The exact text is in ${path}.`,
    },
    trial: {
      title: "Held tighter than you both signed",
      fromNow: (who, day) => `${who}, from ${day} on`,
      tightens: "It tightens",
    },
  },
};
