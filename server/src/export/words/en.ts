import type { ExportWords } from "./export-words.ts";

/** The sentences of an exported agreement in English. */
export const EXPORT_WORDS_EN: ExportWords = {
  language: "en",
  title: "Agreement",
  and: "and",
  revision: (revision) => `Revision ${revision}`,
  digest: "Digest (SHA-256)",
  howToReadTheDigest:
    "Read it from left to right, spaces aside: two copies with the same 64 characters hold exactly the same words, " +
    "and a change of one letter would change the digest.",
  origin: (sheetTitle, promptTitle) => `From ${sheetTitle}, “${promptTitle}”`,
  notAgreedYet: "Not agreed yet",
  notAgreedYetLead:
    "These are still open between you. They are kept here so that nothing is lost, and they count only once you have " +
    "both said yes to the same words.",
  both: "Both",
  signatures: "Signatures",
  moment: "d LLLL yyyy, HH:mm:ss",
  inUtc: (moment) => `${moment} UTC`,
  inZone: (moment, zone, offset) => `${moment} in ${zone} (UTC${offset})`,
  pageOf: "Page {page} of {pages}",
};
