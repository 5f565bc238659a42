import type pg from "pg";
import type { Questions } from "./child.ts";

/**
 * Counts what goes to the database on these connections from now on. A wait begins when a connection that waited for
 * nothing is sent something: statements that are sent together share one.
 * @returns the counts so far
 */
export function countStatements(pool: pg.Pool): () => Questions["statements"] {
  let [sent, waits] = [0, 0];
  pool.on("connect", (client) => {
    const { query } = client;
    let waiting = 0;
    const counted = (...args: readonly unknown[]): unknown => {
      sent += 1;
      if (waiting === 0) waits += 1;
      waiting += 1;
      const answer: unknown = Reflect.apply(query, client, args);
      const over = (): void => {
        waiting -= 1;
      };
      if (answer instanceof Promise) answer.then(over, over);
      else over();
      return answer;
    };
    Object.assign(client, { query: counted });
  });
  return () => ({ sent, waits });
}
