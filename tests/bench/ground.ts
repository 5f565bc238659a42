import type pg from "pg";
import type { Child } from "./children/child.ts";
import type { SettledCouple } from "./couples.ts";

/** What every measure stands on. */
export interface BenchGround {
  readonly footbridge: Child;
  readonly floor: Child;
  /** Couples that somebody settled before; the first ones are taken by every measure in turn. */
  couples(count: number): Promise<readonly SettledCouple[]>;
  /** The database of the server, as its owner. */
  readonly owner: pg.Pool;
  /** Less of everything: to see that it runs. */
  readonly quick: boolean;
  /** Says how far it is. */
  say(line: string): void;
}
