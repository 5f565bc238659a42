import { createHash, type Hash } from "node:crypto";
import type pg from "pg";
import { to } from "pg-copy-streams";
import type { Amount } from "./records.ts";
import { copyOut, type Table } from "./tables.ts";

const LINE_END = 0x0a;

/** Counts rows as COPY writes them, one per line, and digests them. */
export class Tally {
  readonly #hash: Hash = createHash("sha256");
  #rows = 0;

  /** Some more of them, cut anywhere. */
  add(bytes: Buffer): void {
    this.#hash.update(bytes);
    for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1)) this.#rows += 1;
  }

  /** What it came to; nothing can be added afterwards. */
  amount(): Amount {
    return { rows: this.#rows, digest: this.#hash.digest("hex") };
  }
}

/** Values are written in one way, whatever the host's own settings are. */
export const ONE_WAY_OF_WRITING = `
  set local row_security = off;
  set local client_encoding = 'UTF8';
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local bytea_output = 'hex';
  set local extra_float_digits = 3;
  set local statement_timeout = 0`;

/** The rows of a table as COPY writes them. */
export async function* rowsOf(client: pg.ClientBase, table: Table): AsyncGenerator<Buffer> {
  for await (const bytes of client.query(to(copyOut(table)))) yield bytes as Buffer;
}

/** How much of a table there is. */
export async function amountOf(client: pg.ClientBase, table: Table): Promise<Amount> {
  const tally = new Tally();
  for await (const bytes of rowsOf(client, table)) tally.add(bytes);
  return tally.amount();
}
