import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import { otherSeat } from "../seat.ts";
import type { SpaceCommand } from "./commands.ts";
import { type SpaceState, spaceAt } from "./evolve.ts";
import type { SpaceFact } from "./facts.ts";

/** How far ahead the end of a proposed space lies, in days; about a month is usual (practice.md, "space"). */
export const PROPOSED_DAYS = { least: 3, most: 120 } as const;
/** Longest time from the beginning of a space to its end, however often it is lengthened, in days. */
export const LONGEST_DAYS = 180;

const DAY = 24 * 60 * 60 * 1000;

/** Days from one instant to another (ISO 8601, UTC); not a number where either is no instant. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/**
 * Decides a command about a space. Two to begin, and one alone to lengthen (C5): no reason is asked for either.
 * `asking.now` is the only clock there is.
 */
export function decideSpace(command: SpaceCommand, state: SpaceState, asking: Asking): Decision<SpaceFact> {
  const running = spaceAt(state, asking.now) === "running";
  if (command.type === "space.lengthen")
    return running && state.agreed !== null
      ? decideLengthening(command.until, state.agreed, asking)
      : reject("space-not-running");
  if (running) return reject("space-running");
  const by = { by: asking.seat, at: asking.now };
  switch (command.type) {
    case "space.propose": {
      const ahead = daysBetween(asking.now, command.until);
      if (!(ahead >= PROPOSED_DAYS.least && ahead <= PROPOSED_DAYS.most)) return reject("space-end-not-valid");
      return accept({ type: "space.proposed", until: command.until, ...by });
    }
    case "space.take-back":
      if (state.proposals[asking.seat] === null) return reject("space-not-proposed");
      return accept({ type: "space.taken-back", ...by });
    case "space.agree":
      // C3: a yes is to the end that stands there, and to no other; to one that has passed there is nothing to say.
      if (state.proposals[otherSeat(asking.seat)] !== command.until || daysBetween(asking.now, command.until) <= 0)
        return reject("space-moved-on");
      return accept({ type: "space.agreed", until: command.until, ...by });
  }
}

function decideLengthening(
  until: string,
  agreed: NonNullable<SpaceState["agreed"]>,
  asking: Asking,
): Decision<SpaceFact> {
  if (!(daysBetween(agreed.until, until) > 0)) return reject("space-not-longer");
  if (daysBetween(agreed.since, until) > LONGEST_DAYS) return reject("space-too-long");
  return accept({ type: "space.lengthened", until, by: asking.seat, at: asking.now });
}
