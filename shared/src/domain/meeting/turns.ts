import type { ListeningStep } from "../listening/turn.ts";
import type { Turns } from "./evolve.ts";

/** Where the listening of an open round stands; null where the round is closed, or its last exchange is finished. */
export type StepIn = (round: string) => ListeningStep | null;

/** When a turn that begins at a moment has run its time, ISO 8601 UTC. */
export function turnEnd(beganAt: string, minutes: number): string {
  return new Date(Date.parse(beganAt) + minutes * 60_000).toISOString();
}

/**
 * How turns stand now. Those of a listening are its own turns: whoever has its next step has the turn, the clock begins anew
 * with each step, and with the exchange they are over. It is worked out wherever it is needed, so that the two can never say
 * different things.
 */
export function turnsNow(turns: Turns | null, stepIn: StepIn): Turns | null {
  if (turns === null || turns.offer.round === null) return turns;
  const step = stepIn(turns.offer.round);
  if (step === null) return null;
  if (turns.kind === "suggested") return step.seat === turns.offer.first ? turns : null;
  if (step.exchange !== turns.exchange) return null;
  const goesOn = step.since === null || Date.parse(step.since) <= Date.parse(turns.beganAt);
  const beganAt = goesOn || step.since === null ? turns.beganAt : step.since;
  return { ...turns, speaker: step.seat, beganAt, endsAt: turnEnd(beganAt, turns.offer.minutes) };
}
