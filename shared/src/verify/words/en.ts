import type { VerifyWords } from "./verify-words.ts";

/** The answer about a file in English. */
export const VERIFY_WORDS: VerifyWords = {
  language: "en",
  good: {
    pdf: {
      heading: "This file is as it was sealed",
      lead: "The two signed exactly these words, and nothing in the file has been changed since.",
    },
    proof: {
      heading: "This proof is as it was made",
      lead: "The two signed exactly the words in it, and nothing in it has been changed since.",
    },
  },
  goodByUnknown: {
    heading: "Nothing here was changed since it was sealed",
    lead: "It all fits together. By whom it was sealed, only the eight words of the host can tell you: please compare them.",
  },
  refused: {
    heading: "This file is not as it was signed",
    lead: "Please do not rely on anything in it. Whoever kept the file can give you theirs again.",
  },
  unexpected: {
    heading: "This is not the file you are looking for",
    lead: "It fits together, but it does not go with the words that you gave.",
  },
  notUnderstood: {
    heading: "This file could not be checked",
    lead: "That says nothing about whether it is right.",
  },
  findings: {
    "not-a-file-of-ours": () => "It is neither a sealed PDF nor a proof (proof.json) of ours.",
    "newer-format": () =>
      "It is written in a newer form than is known here. A newer version of Footbridge can check it.",
    "cannot-check-here": () =>
      "This browser does not know the kind of signature that the two made (Ed25519). A newer browser does, and so does the command.",
    "not-secure-here": () =>
      "This page came over a connection without encryption, and there a browser checks no signatures. Please open it by https, or use the command.",
    "check-failed": () => "Something in it could not be read to its end.",
    "check-too-long": () => "Reading it took longer than any file of ours takes, and was ended.",
    "pdf-not-whole": () =>
      "The PDF is not whole. It ends too early, or is broken inside. Perhaps a download was cut off.",
    "seal-missing": () =>
      "The PDF has no seal. It may be a copy that another program made when it saved or printed it.",
    "seal-more-than-one": () =>
      "The PDF has more than one signature. A file of ours is sealed once, and by nobody else.",
    "added-after-seal": () =>
      "Something was added to the PDF after it was sealed. Its pages may show other words than those that were signed.",
    "seal-leaves-gap": () => "The seal does not cover the whole PDF. What it leaves out could be anything.",
    "seal-altered": () => "The PDF was changed after it was sealed.",
    "seal-not-valid": () => "The seal was not made with the certificate that it names.",
    "seal-unreadable": () => "The seal is not written as ours are.",
    "seal-certificate-unreadable": () => "The certificate of the seal is not one that we can read.",
    "seal-certificate-chain": () => "The certificate of the seal was not issued by the root that comes with it.",
    "seal-certificate-purpose": () => "The certificate of the seal is not one for sealing.",
    "seal-certificate-time": () => "The certificate of the seal did not count on the day when the PDF was sealed.",
    "seal-permits-changes": () => "The seal does not say that the PDF is finished: it would let others change it.",
    "proof-missing": () => "There is no proof (proof.json) in the PDF, and pages alone show nothing.",
    "proof-more-than-one": () =>
      "There is more in the PDF than the one proof. Nothing else is attached to a file of ours.",
    "seal-by-another-host": () => "The PDF was sealed by another host than the one that received the signatures.",
    "pages-of-another-document": () => "The pages of the PDF name another agreement than the proof in it.",
    "json-not-whole": () =>
      "The proof is not whole. It ends too early, or is broken inside. Perhaps a download was cut off.",
    "duplicate-names": () => "The proof says one thing twice. Two people could read two agreements in it.",
    "not-canonical": () => "The proof is not written as ours are. Another program may have saved it anew.",
    "unknown-field": () => "The proof holds something that no proof of ours holds.",
    "not-in-shape": () => "Something is missing in the proof, or is of another kind than it has to be.",
    "not-normalised": () => "Some letters in the proof only look like those that were signed.",
    "words-unreadable": () => "What was signed cannot be read as an agreement.",
    "words-altered": () => "The words of the agreement are not the words that were signed.",
    "readable-differs": () => "The copy for reading says something else than what was signed.",
    "readable-signer-differs": (who) =>
      `The copy for reading gives another name, time or time zone for ${who} than the signature does.`,
    "consent-sentence-altered": () => "The sentence of consent is another one than its digest belongs to.",
    "thumbprint-differs": (who) => `The agreement names a key for ${who} by the name of another key.`,
    "algorithm-none": (who) => `The signature of ${who} says of itself that it is none.`,
    "algorithm-not-allowed": (who) => `The signature of ${who} is of a kind that we do not use.`,
    "header-not-allowed": (who) =>
      `The signature of ${who} brings something along that ours do not, such as a key of its own.`,
    "signature-extra": () => "There is one signature too many.",
    "signature-without-key": (who) => `There is a signature of ${who} by a key, but the agreement names none for them.`,
    "signature-missing": (who) => `The signature of ${who} is missing.`,
    "signatures-swapped": () => "The signatures of the two have changed places.",
    "key-not-in-document": (who) => `The signature of ${who} was made with another key than the agreement names.`,
    "statements-swapped": () => "What the two said by signing has changed places.",
    "statement-of-another-document": (who) =>
      `What ${who} said by signing was about another agreement, or another version of this one.`,
    "statement-consent-differs": (who) => `The consent of ${who} is to another sentence than the one in the agreement.`,
    "statement-altered": (who) =>
      `What ${who} said by signing was changed: the name, the time zone, the mark, or the words of their own.`,
    "signature-not-valid": (who) => `The signature of ${who} does not belong to these words.`,
    "receipt-header-not-allowed": () => "The host’s receipt is not signed in the one way in which ours are.",
    "receipt-certificate-unreadable": () => "The certificate of the host’s receipt is not one that we can read.",
    "receipt-certificate-chain": () =>
      "The certificate of the host’s receipt was not issued by the root that comes with it.",
    "receipt-certificate-purpose": () => "The certificate of the host’s receipt is not one for signing.",
    "receipt-certificate-time": () =>
      "The certificate of the host’s receipt did not count on the day of the signatures.",
    "receipt-not-valid": () => "The host’s receipt was changed, or somebody else signed it.",
    "receipt-of-another-document": () =>
      "The host’s receipt is one for another agreement, or another version of this one.",
    "receipt-of-another-signature": (who) => `The host’s receipt is one for another signature of ${who}.`,
    "receipt-of-another-statement": (who) =>
      `The host’s receipt is one for something else that ${who} said by signing.`,
    "receipt-times-impossible": () => "The times in the host’s receipt do not go together.",
    "audit-entry-missing": () => "An entry of the record is missing.",
    "audit-out-of-order": () => "The entries of the record are not in their order.",
    "audit-altered": () => "An entry of the record was changed.",
    "audit-incomplete": () =>
      "The record does not tell the whole way, from the version that was fixed to both signatures on it.",
    "audit-of-another-document": () => "The record is one of another agreement, or of another version of this one.",
    "audit-head-differs": () => "The record does not end as the host’s receipt says.",
    "audit-tells-otherwise": () => "The record says something else than the signatures and the host’s receipt.",
    "host-not-expected": () => "Another host sealed it than the one whose words you gave.",
    "key-not-expected": () => "Neither of the two signed with the key whose words you gave.",
    "fingerprint-not-expected": () => "The words that you gave are neither of the two’s nor the host’s.",
  },
  partners: { a: "the partner named first", b: "the partner named second" },
  alsoFound: "What else was found",
  shown: {
    heading: "What it shows",
    signed: (name) => `${name} signed`,
    signedAs: (partner, name) => `${partner} signed, as ${name}`,
    withOwnKey: "With a key of their own, which never left their device.",
    withoutKey: "Without a key of their own. The host received the signature, and is its only witness.",
    keyWords: "The words of this key",
    keyCompared: "These are words that you gave.",
    ownWords: "What they agreed to, in their own words",
    completed: "Both had signed",
    sealed: "The file was sealed",
    revision: (revision) => `Version ${revision} of the agreement`,
    digest: "Digest (SHA-256)",
  },
  host: {
    heading: "The host who received and sealed it",
    standing: {
      compared: "These are words that you gave.",
      known: "This is the host that you are asking now.",
      unknown:
        "Compare these eight words with those of the host that you know. If one is different, somebody else sealed the file.",
    },
  },
  unproven: {
    heading: "What no file can show, or this one does not",
    items: {
      "host-not-compared": () => "Whose seal it is, as long as nobody compared the words of the host.",
      "keys-not-compared": () =>
        "That the keys are theirs, as long as you did not compare their words with those that each of them sees.",
      "witnessed-by-host": (names) =>
        `That it was ${names} who signed: for a signature without a key there is the host’s word alone.`,
      "names-are-people": () => "That the names are those of real people, or of the people whom you think of.",
      "free-will": () => "That each of them was free when they signed.",
      clock: () => "That the host’s clock was right. Every time here is the host’s.",
      pages: () =>
        "That the pages of the PDF read as what was signed. For that there is the host’s word, and the proof in the PDF to compare.",
    },
    and: "and",
  },
  inUtc: (moment) => `${moment} UTC`,
  inZone: (moment, zone) => `${moment} in ${zone}`,
  command: {
    usage: `npm run verify -- FILE [--expect-fingerprints "eight words"]

Checks a sealed PDF or a proof (proof.json), here and without asking anybody.

  --expect-fingerprints "eight words"   words of a key of the two, or of the host, which have to be in the file.
                                        Several fingerprints may stand in one, or the option several times.

It ends with 0 if nothing was changed, with 1 if the file is refused, and with 2 if it could not be checked.`,
    noFile: (path) => `There is no file to read at ${path}.`,
    noFingerprint:
      "A fingerprint has eight words of the list that fingerprints are made of. Please look at them once more.",
  },
};
