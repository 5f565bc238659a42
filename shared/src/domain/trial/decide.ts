import type { RejectionCode } from "../decision.ts";
import type { RoundCommand } from "../round/commands.ts";
import { WAY_PROMPT } from "./outcome.ts";
import { roundsOf, type TrialView } from "./view.ts";
import { isAtHand } from "./window.ts";

/** An extension is meant for once: after that, going on longer is a change of the agreement. */
function extendsAgain(command: RoundCommand, { extended }: TrialView): boolean {
  if (!extended || command.type !== "round.save" || command.prompt !== WAY_PROMPT) return false;
  const { answer } = command;
  return answer.state === "answered" && answer.value.kind === "choice" && answer.value.option === "extend";
}

/**
 * Why a round of the trial does not take this now; null where it does. What was given can always be taken back.
 * @param trial null before both have signed something
 * @param now ISO 8601, UTC
 */
export function refusedByTrial(command: RoundCommand, trial: TrialView | null, now: string): RejectionCode | null {
  switch (command.type) {
    case "round.save":
    case "round.seal":
    case "round.say-ready": {
      const window = trial === null ? undefined : roundsOf(trial).find(({ round }) => round === command.round);
      if (trial === null || window === undefined) return "round-unknown";
      if (!isAtHand(window, now)) return "check-in-not-now";
      return extendsAgain(command, trial) ? "extended-already" : null;
    }
    case "round.take-seal-back":
    case "round.take-ready-back":
      return null;
  }
}
