import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";

/** A sentence with which somebody is about to hold a boundary tighter, and the line that it tightens, if any. */
export interface Tightening {
  readonly text: string;
  /** Id of a line; empty where it tightens none. */
  readonly line: string;
}

export const NOTHING_WRITTEN: Tightening = { text: "", line: "" };

/** Whose it is. */
export type TighteningSeat = Pick<WorkspaceView, "id" | "seat">;

/** Sentences that were not sent, each of one seat in one workspace. In memory only. */
export interface Tightenings {
  of(whose: TighteningSeat): Tightening;
  write(whose: TighteningSeat, next: Tightening): void;
  letGo(whose: TighteningSeat): void;
  /** It is kept: it goes, unless it was written on meanwhile. */
  settle(whose: TighteningSeat, sent: Tightening): void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Keeps them beyond the page on which they are written: someone who looks something up and comes back finds theirs. The
 * seat is part of the key, so that whoever else signs in on this page never meets it.
 */
export function keepTightenings(): Tightenings {
  const written = new Map<string, Tightening>();
  const listeners = new Set<() => void>();
  const keyOf = ({ id, seat }: TighteningSeat): string => `${id} ${seat}`;
  const of = (whose: TighteningSeat): Tightening => written.get(keyOf(whose)) ?? NOTHING_WRITTEN;
  const write = (whose: TighteningSeat, next: Tightening): void => {
    if (next.text === "" && next.line === "") written.delete(keyOf(whose));
    else written.set(keyOf(whose), next);
    for (const listener of listeners) listener();
  };
  const letGo = (whose: TighteningSeat): void => write(whose, NOTHING_WRITTEN);
  return {
    of,
    write,
    letGo,
    settle: (whose, sent) => {
      if (of(whose) === sent) letGo(whose);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
