/** Stands before the first prompt and on every export. */
export const STANDING_SENTENCE =
  "Footbridge is educational. It is not therapy, not legal advice and not emergency help.";
