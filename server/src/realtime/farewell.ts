/** A page that is to be sent to another node, or to this one once it is back. */
export interface Leaver {
  /** What it asked for and has no answer to yet. */
  readonly unanswered: ReadonlySet<Promise<void>>;
  /** From now on nothing is heard from it: what it sends meanwhile it sends again, under the same id, where it comes in. */
  deafen(): void;
  /** Ends the connection, once what was sent is gone; a page comes back by itself. */
  hangUp(): void;
}

/**
 * Sends pages off, one after the other, so that they do not all come to another node in one moment.
 * @param within over how many milliseconds they are spread
 * @returns once each has the answers that it waited for, and is gone
 */
export async function sendOff(leavers: readonly Leaver[], within: number): Promise<void> {
  const each = within / Math.max(1, leavers.length);
  await Promise.all(
    leavers.map(async (leaver, place) => {
      if (place > 0 && within > 0) await new Promise((resolve) => setTimeout(resolve, place * each));
      leaver.deafen();
      await Promise.all(leaver.unanswered);
      leaver.hangUp();
    }),
  );
}
