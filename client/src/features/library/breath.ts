/** One half of a breath, or none while nobody follows it. */
export type BreathPhase = "rest" | "in" | "out";

/**
 * How long each half takes, in milliseconds: six breaths a minute, the breath out a little longer than the breath in.
 * Slow breathing of about that pace is commonly taught for settling; it is kept without a pause, which fewer people like.
 */
export const BREATH_MS: Readonly<Record<Exclude<BreathPhase, "rest">, number>> = { in: 4000, out: 6000 };

/** What follows on a half of a breath; it begins with a breath in. */
export function nextPhase(phase: BreathPhase): Exclude<BreathPhase, "rest"> {
  return phase === "in" ? "out" : "in";
}
