/** Stands before the first prompt and on every export. */
export const STANDING_SENTENCE =
  "Footbridge is educational. It is not therapy, not legal advice and not emergency help.";

/** What a signer consents to; it is part of what both sign. */
export const CONSENT_SENTENCE =
  "By signing, I say freely that I agree to these words. I know that I can ask for a change, slow down or stop at any time.";
