import type { Command } from "@footbridge/shared/protocol/commands";

/** Going, resting, being apart, and the hours of both: nobody may take it for done that they did it, and be wrong. */
const ABOUT_BEING_TOGETHER = /^(?:workspace|pause|timeout|space|check-in)\./;
const TAKES_BACK = /\.(?:take-|withdraw)/;

/**
 * Whether a press that found no connection still goes off when it is back, though its page was left meanwhile. What was typed does
 * not: it stays where it was typed, and sent from elsewhere as well it would be there twice. Nor does a yes, a seal or a
 * signature, which is given while one looks at what it is given to.
 */
export function goesLater({ type }: Pick<Command, "type">): boolean {
  return ABOUT_BEING_TOGETHER.test(type) || TAKES_BACK.test(type);
}
