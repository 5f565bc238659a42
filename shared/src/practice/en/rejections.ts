import type { RejectionCode } from "../../domain/decision.ts";

/** One sentence for each reason why nothing changed: what is so, and where there is one, the way on. */
export const REJECTION_WORDS: Readonly<Record<RejectionCode, string>> = {
  "workspace-not-open": "This space is not open right now, so nothing was changed.",
  "no-one-to-confirm": "There is nobody waiting to be confirmed here just now.",
  "only-the-inviter": "Only the person who sent the invitation can do this.",
  "already-revealed": "These pages have already been opened, so their words stay as they were read.",
  "round-unknown": "These pages could not be found; going back to the path shows what is there.",
  "round-sealed": "Your side is sealed; take the seal back first, and you can write again.",
  "round-not-sealed": "Your side is still open; seal it first, whenever you like.",
  "round-unfinished": "A few questions still ask for an answer, or for you to skip them on purpose, before you seal.",
  "prompt-unknown": "This question is not part of these pages; loading them again shows the present ones.",
  "answer-not-valid":
    "This answer does not fit here as it is, so it was not kept; it is still in front of you to change.",
  "answer-moved-on":
    "You wrote a newer version of this answer somewhere else; both are yours, so choose which to keep.",
  "clause-unknown": "This line could not be found; loading the board again shows what is there.",
  "clause-not-live": "This line is not on the board at the moment, so nothing was changed.",
  "clause-board-full": "The board holds all the lines it can, so this one was not added.",
  "clause-too-many-versions":
    "This line already has as many versions as it can hold; withdraw one of yours to make room for another.",
  "words-moved-on": "These words have changed since you read them; please read the line again before you answer.",
  "not-your-words": "These words are your partner's, so only they can take them back.",
  "already-agreed": "A yes already stands on these words, so nothing was changed.",
  "yes-not-given": "You have not said yes to these words, so there is nothing to take back.",
  "term-already-there": "There is already a line for this; change that one instead of adding another.",
  "term-not-valid": "This value does not fit this line, so nothing was changed.",
  "agreement-not-settled": "A few things still need a yes from both of you before there is something to sign.",
  "agreement-already-frozen": "Nothing has changed since the last version, so that is the one to read and sign.",
  "revision-unknown": "This version of your agreement could not be found; loading the page again shows what is there.",
  "revision-moved-on": "This version is no longer the one to sign; please read the present one first.",
  "already-signed": "This version has already been signed, and it stays as it is.",
  "name-missing": "Please type your name first; it stands under the words you sign.",
};
