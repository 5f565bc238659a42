/** When a round of a trial can be written and held. All moments are ISO 8601, UTC. */
export interface Window {
  readonly round: string;
  /** From when on it can be written and held. */
  readonly opens: string;
  /** Until when. */
  readonly closes: string;
}

/** Whether it can be written and held. `now`: ISO 8601 UTC. */
export function isAtHand({ opens, closes }: Window, now: string): boolean {
  return opens <= now && now < closes;
}

/** Those that could be begun before this moment, none of them longer than until then. `end`: ISO 8601 UTC. */
export function endedAt<One extends Window>(windows: readonly One[], end: string): readonly One[] {
  return windows.filter(({ opens }) => opens < end).map((one) => (one.closes < end ? one : { ...one, closes: end }));
}
