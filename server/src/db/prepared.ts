import type { Tx } from "./door.ts";

/**
 * A statement that each connection has the database parse and plan once. What changes in it stands there as
 * `sql.placeholder(name)`; who asks does not, as policies look that up whenever it runs.
 * @param name as the database calls it: one name for one statement
 * @param build makes it, without values
 * @returns what runs it in a transaction
 */
export function prepared<P>(name: string, build: (tx: Tx) => { prepare(name: string): P }): (tx: Tx) => P {
  const onConnections = new WeakMap<Tx, P>();
  return (tx) => {
    const made = onConnections.get(tx) ?? build(tx).prepare(name);
    onConnections.set(tx, made);
    return made;
  };
}
