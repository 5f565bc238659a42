/** How many messages one person may send: a burst, and a steady rate after it. Far above honest typing. */
export interface BudgetLimits {
  readonly burst: number;
  readonly perMinute: number;
}

export const MESSAGE_LIMITS: BudgetLimits = { burst: 120, perMinute: 600 };

/** A token bucket per person, never per workspace: one partner's pace must not touch the other's (P1). */
export class MessageBudget {
  readonly #limits: BudgetLimits;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(limits: BudgetLimits) {
    this.#limits = limits;
  }

  /**
   * Takes one message from a person's budget.
   * @param now milliseconds
   * @returns false when the budget is used up
   */
  take(person: string, now: number): boolean {
    const { burst, perMinute } = this.#limits;
    const before = this.#buckets.get(person) ?? { tokens: burst, at: now };
    const refilled = Math.min(burst, before.tokens + (Math.max(0, now - before.at) * perMinute) / 60_000);
    const allowed = refilled >= 1;
    this.#buckets.set(person, { tokens: allowed ? refilled - 1 : refilled, at: now });
    return allowed;
  }

  /** Forgets a person who has no connection left. */
  forget(person: string): void {
    this.#buckets.delete(person);
  }
}
