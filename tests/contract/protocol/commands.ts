import type { Command } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";

/** One command, as the document tells it and as the contract tests hold the server to it. */
export interface CommandEntry {
  readonly about: string;
  /** Every code of its own it can be refused with; those of every command stand in `ANY_COMMAND`. */
  readonly codes: readonly ErrorCode[];
}

/** The codes that every command can be refused with. */
export const ANY_COMMAND: readonly ErrorCode[] = [
  "message-not-understood",
  "too-fast",
  "command-id-reused",
  "not-your-workspace",
  "not-saved",
];

const ON_ROUND: readonly ErrorCode[] = ["round-unknown", "workspace-not-open", "already-revealed"];
const ON_CLAUSE: readonly ErrorCode[] = ["workspace-not-open", "clause-unknown", "clause-not-live"];
const ON_REVISION: readonly ErrorCode[] = [
  "workspace-not-open",
  "revision-unknown",
  "revision-moved-on",
  "already-signed",
];

/** Every command. */
export const COMMAND_ENTRIES: Readonly<Record<Command["type"], CommandEntry>> = {
  "workspace.confirm-partner": {
    about: "The inviter confirms the person who joined. From here on the workspace is `open`.",
    codes: ["only-the-inviter", "no-one-to-confirm"],
  },
  "workspace.decline-partner": {
    about: "The inviter declines the person who joined. Seat `b` is free again, and a new link can be made.",
    codes: ["only-the-inviter", "no-one-to-confirm"],
  },
  "round.save": {
    about:
      "Saves one of one's own answers. `base` is the revision of this answer that the writer last saw, 0 for none; the outcome has the new `revision`. `blank` clears. The value must fit the prompt's field.",
    codes: [...ON_ROUND, "prompt-unknown", "round-sealed", "answer-not-valid", "answer-moved-on"],
  },
  "round.seal": {
    about:
      "Seals one's own side. Every required prompt must be answered or skipped. `nonce` is new for every seal, and nobody else's to know before the reveal; the outcome has the `receipt`.",
    codes: [...ON_ROUND, "round-sealed", "round-unfinished"],
  },
  "round.take-seal-back": {
    about: "Opens one's own side again; one's readiness is taken back with it.",
    codes: [...ON_ROUND, "round-not-sealed"],
  },
  "round.say-ready": {
    about:
      "Says that one is ready to read, on a sealed side. When both sides are sealed and both are ready, the round is revealed to both at once.",
    codes: [...ON_ROUND, "round-not-sealed"],
  },
  "round.take-ready-back": {
    about: "Takes the readiness back; the seal stays.",
    codes: [...ON_ROUND, "round-not-sealed"],
  },
  "clause.propose": {
    about:
      "Puts a new clause on the board; the outcome has its id as `clause`. A typed clause goes into the section of its term.",
    codes: ["workspace-not-open", "term-not-valid", "term-already-there", "clause-board-full"],
  },
  "clause.edit": {
    about:
      "Puts other words in the place of those with the digest `over`, and clears both yeses. When those words are gone meanwhile, nothing is lost: the new ones stand as a counter-proposal beside what is there, and the outcome has `beside: true`.",
    codes: [...ON_CLAUSE, "term-not-valid", "clause-too-many-versions"],
  },
  "clause.counter": {
    about: "Puts other words beside those that are there, and clears both yeses.",
    codes: [...ON_CLAUSE, "term-not-valid", "clause-too-many-versions"],
  },
  "clause.say-yes": {
    about:
      "Says yes to exactly the words with this digest, and takes one's yes from any other version. With both yeses the clause is agreed, and the other versions go.",
    codes: [...ON_CLAUSE, "words-moved-on", "already-agreed"],
  },
  "clause.take-yes-back": {
    about: "Takes one's yes back.",
    codes: [...ON_CLAUSE, "words-moved-on", "yes-not-given"],
  },
  "clause.not-like-this": {
    about: "Says “not like this” to a version, with a sentence, and takes one's yes from it.",
    codes: [...ON_CLAUSE, "words-moved-on"],
  },
  "clause.withdraw": {
    about: "Takes back a version of one's own, while the clause is not agreed. With its last version a clause goes.",
    codes: [...ON_CLAUSE, "words-moved-on", "not-your-words", "already-agreed"],
  },
  "clause.put-aside": {
    about: "Puts a clause aside for later, and clears both yeses. It does not count and is in no revision.",
    codes: ON_CLAUSE,
  },
  "clause.take-up": {
    about: "Takes up a clause that was put aside.",
    codes: [...ON_CLAUSE, "term-already-there"],
  },
  "agreement.freeze": {
    about:
      "Freezes the board as it stands into a revision to sign, once `gaps` is empty and something changed since the last one. Clauses that are not agreed stand in it as open questions.",
    codes: ["workspace-not-open", "agreement-not-settled", "agreement-already-frozen"],
  },
  "agreement.sign": {
    about:
      "Signs a revision with a typed name, in the signer's time zone, after reading it to its end. `digest` is the revision's. With both signatures it is `signed` and stays as it is.",
    codes: [...ON_REVISION, "name-missing"],
  },
  "agreement.set-aside": {
    about:
      "Leaves a revision that is not signed by both, for now. Any change on the board does the same to such a revision.",
    codes: ON_REVISION,
  },
};
