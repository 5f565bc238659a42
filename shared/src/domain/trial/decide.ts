import type { RejectionCode } from "../decision.ts";
import type { RoundCommand } from "../round/commands.ts";
import { type CheckIn, isAtHand } from "./check-ins.ts";

/**
 * Why a check-in does not take this now; null where it does. What was given can always be taken back.
 * @param now ISO 8601, UTC
 */
export function refusedByTime(command: RoundCommand, checkIns: readonly CheckIn[], now: string): RejectionCode | null {
  const checkIn = checkIns.find(({ round }) => round === command.round);
  switch (command.type) {
    case "round.save":
    case "round.seal":
    case "round.say-ready":
      if (checkIn === undefined) return "round-unknown";
      return isAtHand(checkIn, now) ? null : "check-in-not-now";
    case "round.take-seal-back":
    case "round.take-ready-back":
      return null;
  }
}
