import type { FastifyRequest } from "fastify";
import type { Inputs } from "../inputs.ts";
import { type BudgetLimits, MessageBudget } from "../realtime/message-budget.ts";
import { RefusalError } from "../refusal.ts";

/** How often one person may ask for what is theirs alone. Far above honest typing. */
export const PACE_LIMITS: BudgetLimits = { burst: 120, perMinute: 600 };

/** An `onRequest` hook. @throws RefusalError "too-fast" */
export type Pace = (request: FastifyRequest) => Promise<void>;

/** Whose clock and randomness goes with what a person keeps for themselves: nothing in a workspace depends on it (P1). */
export function ownPagesOf(person: string): string {
  return `${person}/own-pages`;
}

/**
 * Counts the requests of each person for what is theirs alone, on all routes together. Who is not signed in is not
 * counted, as they are turned away further on.
 *
 * @param limits how much is allowed
 * @param inputs the clock
 * @returns the hook for these routes
 */
export function openPace(limits: BudgetLimits, inputs: Inputs): Pace {
  const budget = new MessageBudget(limits);
  return async ({ person }) => {
    if (person === null) return;
    if (!budget.take(person.id, inputs.now(ownPagesOf(person.id)).getTime())) throw new RefusalError("too-fast");
  };
}
