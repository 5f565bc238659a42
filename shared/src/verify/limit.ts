import { findingIf } from "./findings.ts";
import { against, type Verdict } from "./verdict.ts";

/**
 * How long a file may be looked at, in milliseconds: a small one can be made to be read for hours. Ours takes less than one
 * second on a slow phone. Whoever checks a file does so where it can be ended from outside.
 */
export const LONGEST_CHECK = 30_000;

/** The answer about a file that took longer. */
export const TOOK_TOO_LONG: Verdict = against("pdf", findingIf(true, "check-too-long"));

/** The answer about a file at which whatever read it came to a fall. */
export const CAME_TO_A_FALL: Verdict = against("pdf", findingIf(true, "check-failed"));
