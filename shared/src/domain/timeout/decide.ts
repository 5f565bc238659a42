import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import { otherSeat } from "../seat.ts";
import type { TimeoutCommand } from "./commands.ts";
import { runningTimeout, type TimeoutState } from "./evolve.ts";
import type { TimeoutFact } from "./facts.ts";

/** How long a time-out is where nothing was agreed, in minutes: a body often needs that long (practice.md, "time-out"). */
export const SUGGESTED_MINUTES = 20;
/** Longest time from its beginning to its end, however often it is made longer, in minutes. After that one can pause. */
export const LONGEST_MINUTES = 24 * 60;
/** How often one may say, in one time-out, that one would like to come back sooner: the other came here for quiet. */
export const MOST_WISHES = 2;

const MINUTE = 60_000;

/** An instant so many minutes after another, ISO 8601 UTC. */
export function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * MINUTE).toISOString();
}

/** The next full minute, so that the time that is shown is the time that is meant. */
function fullMinute(instant: string): string {
  return new Date(Math.ceil(Date.parse(instant) / MINUTE) * MINUTE).toISOString();
}

/** The latest end of a time-out that began then, ISO 8601 UTC. */
export function latestEnd(since: string): string {
  return fullMinute(minutesAfter(since, LONGEST_MINUTES));
}

/**
 * Decides a command about a time-out. One alone to begin and to make longer, two to come back sooner (C5).
 * @param agreed the length that both agreed on, in minutes; null for none. `asking.now` is the only clock there is
 */
export function decideTimeout(
  command: TimeoutCommand,
  state: TimeoutState,
  agreed: number | null,
  asking: Asking,
): Decision<TimeoutFact> {
  const running = runningTimeout(state, asking.now);
  const by = { by: asking.seat, at: asking.now };
  if (command.type === "timeout.begin") {
    if (running !== null) return reject("timeout-running");
    const until = fullMinute(minutesAfter(asking.now, agreed ?? SUGGESTED_MINUTES));
    return accept({ type: "timeout.begun", until, ...by });
  }
  if (running === null) return reject("timeout-not-running");
  if (command.type === "timeout.extend") {
    const { until } = command;
    if (!(Date.parse(until) > Date.parse(running.until))) return reject("timeout-not-longer");
    if (Date.parse(until) > Date.parse(latestEnd(running.since))) return reject("timeout-too-long");
    return accept({ type: "timeout.extended", until, ...by });
  }
  // What was meant for an earlier one, and comes late, is not said of this one.
  if (command.since !== running.since) return reject("timeout-moved-on");
  const theirs = running.wishes[otherSeat(asking.seat)];
  switch (command.type) {
    case "timeout.wish-sooner":
      if (running.wishes[asking.seat] === command.wish) return reject("timeout-said-already");
      if (!command.wish) return accept({ type: "timeout.wished-sooner", wish: false, ...by });
      // Both want it: they need not answer each other.
      if (theirs) return accept({ type: "timeout.ended-sooner", ...by });
      if (running.asked[asking.seat] >= MOST_WISHES) return reject("timeout-asked-enough");
      return accept({ type: "timeout.wished-sooner", wish: true, ...by });
    case "timeout.come-back":
      return theirs ? accept({ type: "timeout.ended-sooner", ...by }) : reject("timeout-moved-on");
    case "timeout.go-first":
      if (running.first[asking.seat] === command.going) return reject("timeout-said-already");
      return accept({ type: "timeout.goes-first", going: command.going, ...by });
  }
}
