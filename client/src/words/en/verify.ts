/** The page that checks a file. What it answers stands in shared/src/verify/words. */
export const verify = {
  tab: "Check a file",
  title: "Check a file",
  lead: "Is an agreement, a sealed PDF or a proof (proof.json), still as it was signed? Choose it here. It is read in this browser and goes nowhere: once this page is open, it works without a connection too.",
  choose: "The file",
  chooseHint: "Or drop it anywhere on this page.",
  checking: "Checking {name}…",
  checked: "{name} was checked.",
  notLoaded: "What checks a file could not be loaded. Please reload the page when there is a connection.",
  compare: {
    summary: "Words to compare with",
    lead: "Do you have eight words of a key, from another file, from paper, or because somebody read them to you? Put them in, in any of the fields. A file in which they are not found is then not accepted.",
    one: "Words of one partner’s key",
    other: "Words of the other’s key",
    host: "Words of the host",
    notWords: "A fingerprint has eight words. One of them may be missing, or spelled differently.",
    again: "Check again with these words",
  },
  thisHost: {
    summary: "The words of this host",
    lead: "Whoever runs this page seals with this key. If somebody checks a file elsewhere, these are the words to compare it with.",
    unknown: "They could not be loaded. Please reload the page when there is a connection.",
  },
  answer: {
    read: "Read what was signed",
    key: "Words of the key of {name}",
    hostKey: "Words of the host",
    print: "Print this answer",
  },
  command: {
    summary: "Without this page",
    body: "In a copy of Footbridge’s source this checks the same, and asks nobody either:",
    line: "npm run verify -- agreement.pdf",
  },
} as const;
