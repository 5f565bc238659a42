import type { BoundaryCode } from "../../protocol/errors.ts";

/** One sentence for each reason why a request was turned away: what is so, and where there is one, the way on. */
export const REFUSAL_WORDS: Readonly<Record<BoundaryCode, string>> = {
  "message-not-understood": "We could not make sense of that, so nothing was changed; loading the page again may help.",
  "message-too-large": "That is more text than fits in one go, so it was not kept; please shorten it a little.",
  "too-fast": "That was a lot in a short time; please wait a little while, and then try once more.",
  "command-id-reused": "Something was sent twice with different words, so only the first one counts.",
  "signed-out": "You are signed out here; sign in, and you can go on where you were.",
  "not-your-workspace": "There is no room of yours at this address.",
  "app-too-old": "This page is older than the server; load it again, and you can go on.",
  "not-saved": "Something went wrong on our side, and this was not saved; please try once more.",
  "wrong-origin": "This did not come from Footbridge's own page, so nothing was changed.",
  "not-found": "There is nothing at this address.",
  "sign-in-failed": "This e-mail address and this pass phrase do not go together; check both, or use a recovery code.",
  "fresh-sign-in-needed": "Before this can be done, please type your pass phrase once more.",
  "way-back-failed":
    "This e-mail address and this recovery code do not go together, or the code was used before; check both.",
  "email-not-valid": "This does not look like an e-mail address; it needs an @ with something on both sides.",
  "name-not-valid": "A name needs something that can be seen, and can have up to 80 characters.",
  "pass-phrase-too-short": "A pass phrase needs at least 15 characters; spaces count too.",
  "pass-phrase-too-long": "A pass phrase can have up to 256 characters; please shorten it a little.",
  "pass-phrase-too-common":
    "This pass phrase would be too easy to guess; a few words that do not belong together hold better.",
  "sign-up-not-possible":
    "We could not make an account from this just now; if you already have one, sign in or use a recovery code, and otherwise try again later or with another address.",
  "too-many-pages": "Footbridge is open in too many places at once. Close one of them, then come back here.",
  "workspaces-too-many": "You have as many workspaces as one person can have, so no other was made.",
  "invitation-unknown": "This link is not one of ours; perhaps a part of it is missing, so ask for it once more.",
  "invitation-expired": "This link was good for seven days, and they are over; ask your partner for a new one.",
  "invitation-used":
    "This link has been used already, and each works once; if that was not you, ask your partner for a new one.",
  "invitation-revoked": "This link was taken back; your partner can send you a new one.",
  "invitation-own": "This is your own invitation; send it to your partner, who opens it on their own device.",
  "export-not-signed": "Only a version that both of you signed can be saved as a file.",
  "files-being-made": "Some files of yours are still being made. Wait a moment, and ask for this one again.",
  "private-page-unknown":
    "This page is not among your private pages any more, so these words were not saved; copy them if you want to keep them.",
  "private-pages-too-many":
    "You have as many private pages as one person can have, so no other was begun; go on in one that is there, or delete one.",
  "too-many-devices":
    "Notes go to as many of your devices as they can, so this one was not added; turn them off on one that you no longer use.",
};
