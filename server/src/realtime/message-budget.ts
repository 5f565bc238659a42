/** How many messages one person may send: a burst, and a steady rate after it. Far above honest typing. */
export interface BudgetLimits {
  readonly burst: number;
  readonly perMinute: number;
}

export const MESSAGE_LIMITS: BudgetLimits = { burst: 120, perMinute: 600 };

/** From so many people on, those whose budget is whole again are forgotten. */
const REMEMBERED = 1000;

interface Bucket {
  readonly tokens: number;
  /** Milliseconds. */
  readonly at: number;
}

/**
 * A token bucket per person, never per workspace: one partner's pace must not touch the other's (P1). It outlasts the
 * person's connections, so that hanging up and coming back gives nobody a new budget.
 */
export class MessageBudget {
  readonly #limits: BudgetLimits;
  readonly #buckets = new Map<string, Bucket>();
  #sweepAt = REMEMBERED;

  constructor(limits: BudgetLimits) {
    this.#limits = limits;
  }

  /**
   * Takes one message from a person's budget.
   * @param now milliseconds
   * @returns false when the budget is used up
   */
  take(person: string, now: number): boolean {
    const tokens = this.#refilled(this.#buckets.get(person), now);
    const allowed = tokens >= 1;
    this.#buckets.set(person, { tokens: allowed ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size >= this.#sweepAt) this.#sweep(now);
    return allowed;
  }

  /** How many people it remembers. */
  get size(): number {
    return this.#buckets.size;
  }

  #refilled(bucket: Bucket | undefined, now: number): number {
    const { burst, perMinute } = this.#limits;
    if (bucket === undefined) return burst;
    return Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) * perMinute) / 60_000);
  }

  /** A whole budget is what someone unknown has, so it need not be remembered. */
  #sweep(now: number): void {
    for (const [person, bucket] of this.#buckets)
      if (this.#refilled(bucket, now) >= this.#limits.burst) this.#buckets.delete(person);
    this.#sweepAt = Math.max(REMEMBERED, 2 * this.#buckets.size);
  }
}
