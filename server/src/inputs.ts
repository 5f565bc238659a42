import { randomBytes, randomUUID } from "node:crypto";

/** Random bytes and ids. */
export interface Entropy {
  bytes(length: number): Buffer;
  uuid(): string;
}

/** What the outside world feeds in: time and randomness, so that both can be given by a test. */
export interface Inputs {
  now(): Date;
  /** Randomness for what one person does; it never depends on what another person did. */
  entropy(person: string): Entropy;
}

const system: Entropy = { bytes: (length) => randomBytes(length), uuid: () => randomUUID() };

/** The clock and the randomness of this machine. */
export const SYSTEM_INPUTS: Inputs = { now: () => new Date(), entropy: () => system };
