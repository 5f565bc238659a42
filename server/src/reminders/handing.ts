/**
 * What became of a note: "taken"; "refused" for good; "later" where it was certainly not taken and may be another time;
 * "unknown" where it was sent and no answer came, so that it may have been taken.
 */
export type Handed = "taken" | "refused" | "later" | "unknown";

/** Whoever takes notes did not take this one, and is asked again later. It says nothing more, as it is kept with the queue. */
export class NotHandedError extends Error {
  override readonly name = "NotHandedError";

  constructor() {
    super("not handed over");
  }
}

/** How long whoever takes notes may keep us waiting at each step, in milliseconds. */
export const PATIENCE = 10_000;
