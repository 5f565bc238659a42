/** One couple on one server, on real sockets. */
export interface CoupleLine {
  /**
   * One presses, and the other's page gets what changed. Presses of one couple come one after the other.
   * @param answered waits for the sender's answer as well, as a next press of the same person would
   * @returns milliseconds from the press until the data is on the other's page
   */
  press(): Promise<number>;
  /** Bytes that came to the other's page so far. */
  readonly received: number;
  close(): void;
}

/** Somebody waits for one certain message. */
export interface Waiting {
  /** What is waited for; `since` is when, in milliseconds. */
  readonly text: string;
  readonly since: number;
  readonly come: (after: number) => void;
}

/** As long as a line of an agreement is. */
const LINE = "On Sunday evenings we talk for twenty minutes, and each of us says one thing that was good. ";

/** Words that were never pressed before. */
export function newWords(n: number): string {
  return `${LINE}${n}`;
}
