import type { ExportWords } from "./export-words.ts";

/** The sentences of an exported agreement in English. */
export const EXPORT_WORDS: ExportWords = {
  language: "en",
  title: "Agreement",
  and: "and",
  revision: (revision) => `Revision ${revision}`,
  completed: (day) => `Signed by both on ${day}`,
  digest: "Digest (SHA-256)",
  howToReadTheDigest:
    "Read it from left to right, spaces aside: two copies with the same 64 characters hold exactly the same words, " +
    "and a change of one letter would change the digest.",
  previous: "It takes the place of the revision with the digest",
  origin: (sheetTitle, promptTitle) => `From ${sheetTitle}, “${promptTitle}”`,
  originBothMarked: (sheetTitle, promptTitle) =>
    `From ${sheetTitle}, “${promptTitle}”, marked by both as a phrase to say and to hear`,
  notAgreedYet: "Not agreed yet",
  notAgreedYetLead:
    "These are still open between you. They are kept here so that nothing is lost, and they count only once you have " +
    "both said yes to the same words.",
  both: "Both",
  signatures: "Signatures",
  consent: "Both signed under this sentence",
  drawing: (name) => `The signature of ${name}, drawn by hand`,
  ownWords: "What I am agreeing to, in my own words",
  signedWithKey: "Signed with a key of their own.",
  signedWithoutKey: "Signed without a key of their own; the host witnessed it.",
  day: "d LLLL yyyy",
  moment: "d LLLL yyyy, HH:mm:ss",
  inUtc: (moment) => `${moment} UTC`,
  inZone: (moment, zone, offset) => `${moment} in ${zone} (UTC${offset})`,
  record: {
    title: "How it came about",
    lead: "Every step with this revision, by the host’s clock. Each step holds the digest of the one before, so that none can be taken out or changed unnoticed.",
    host: "The host",
    what: {
      frozen: "made this revision, for both to read",
      signed: "signed",
      withdrawn: "took the signature back",
      slept: "asked to sleep on it",
      woken: "ended the sleep early",
      "set-aside": "set it aside",
      completed: "saw both signatures and sealed them",
    },
    signedIn: {
      "pass-phrase": "signed in with a pass phrase",
      "recovery-code": "signed in with a recovery code",
    },
    device: (browser, system) =>
      browser !== null && system !== null ? `${browser} on ${system}` : `${browser ?? system}`,
    head: "Digest of the last step",
  },
  keys: {
    title: "Keys in words",
    lead: "The same words, read out by the one whose key it is, mean the same key.",
    none: "No key of their own; the host witnessed the signature.",
    host: "The host",
  },
  checking: {
    title: "How to check it",
    steps: [
      "Anyone who has the sealed PDF of this agreement, or the file proof.json that is attached to it, can check it. No " +
        "account is needed, and nothing is sent anywhere.",
      "Open the page /verify of the host where it was signed, or of any other that runs Footbridge, and drop the file " +
        "there. Or take the source code of Footbridge and run:",
    ],
    afterwards:
      "Then compare the words above with those that you know: each partner’s from the pages of their own device, the " +
      "host’s from its page /verify. If they are the same, this is what both signed, to the letter.",
    limits:
      "What nobody can read off a file: whose hand held the device, whether a name is the name of a person, and " +
      "whether the host’s clock was right.",
  },
  pageOf: "Page {page} of {pages}",
};
