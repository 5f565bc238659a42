import { setTimeout as wait } from "node:timers/promises";
import { MESSAGE_LIMITS } from "../../server/src/realtime/message-budget.ts";

/** Stays well under what the server allows one person, so that a quick client is never refused as too fast. */
const SHARE = 0.8;

/** The pace at which one person sends: a burst, then a steady rate. */
export class Pace {
  #tokens = MESSAGE_LIMITS.burst * SHARE;
  #at = performance.now();

  /** Waits until one more message may be sent. */
  async take(): Promise<void> {
    const perMillisecond = (MESSAGE_LIMITS.perMinute * SHARE) / 60_000;
    const now = performance.now();
    this.#tokens = Math.min(MESSAGE_LIMITS.burst * SHARE, this.#tokens + (now - this.#at) * perMillisecond) - 1;
    this.#at = now;
    if (this.#tokens < 0) await wait(-this.#tokens / perMillisecond);
  }
}
