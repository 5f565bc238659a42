import { randomBytes, randomUUID } from "node:crypto";

/** Random bytes and ids. */
export interface Entropy {
  bytes(length: number): Buffer;
  uuid(): string;
}

/** What the outside world feeds in: time and randomness, so that both can be given by a test. */
export interface Inputs {
  /**
   * The time at which someone does something.
   * @param actor who does it; it never depends on what another person did
   */
  now(actor?: string): Date;
  /** Randomness for what one actor does; it never depends on what another person did. */
  entropy(actor: string): Entropy;
}

const system: Entropy = { bytes: (length) => randomBytes(length), uuid: () => randomUUID() };

/** The clock and the randomness of this machine. */
export const SYSTEM_INPUTS: Inputs = { now: () => new Date(), entropy: () => system };
