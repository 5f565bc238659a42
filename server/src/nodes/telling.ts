import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { CHANNEL } from "./message.ts";

/** So many messages go out in one statement, at most. */
const TOGETHER = 100;
/** From so many that wait on, they are given up for one that says that everything has to be looked at anew. */
const WAITING = 5000;
/** How long one statement may take, and how long to wait before the next attempt, in milliseconds. */
const PATIENCE = 5000;
const RETRY = 300;

/** Notifications in the order in which they were said: `unnest` alone promises none. */
const TELL = {
  name: "tell",
  text: `select pg_notify('${CHANNEL}', said) from unnest($1::text[]) with ordinality as all_of_them (said, n) order by n`,
};

/**
 * Tells the other nodes, over one connection of its own and so in order. What is said while a statement is under way goes
 * with the next, so that many changes at once cost few statements. Nobody waits for it.
 */
export class Telling {
  readonly #config: pg.ClientConfig;
  readonly #lost: string;
  readonly #failed: (error: unknown) => void;
  #client: pg.Client | undefined;
  #waiting: string[] = [];
  #underWay: Promise<void> = Promise.resolve();
  #telling = false;
  #over = false;

  /**
   * @param config how to sign in
   * @param lost what is said once the database is back, instead of everything that could not be said
   * @param failed told when it could not be said
   */
  constructor(config: pg.ClientConfig, lost: string, failed: (error: unknown) => void) {
    this.#config = {
      ...config,
      application_name: "footbridge telling",
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
    };
    this.#lost = lost;
    this.#failed = failed;
  }

  /** Says something to the other nodes, after what was said before. */
  tell(message: string): void {
    if (this.#over) return;
    if (this.#waiting.length < WAITING) this.#waiting.push(message);
    else this.#waiting = [this.#lost];
    if (this.#telling) return;
    this.#telling = true;
    this.#underWay = this.#sayAll();
  }

  /** Says what waits, and one last thing, and hangs up. */
  async close(last: string): Promise<void> {
    this.tell(last);
    this.#over = true;
    await this.#underWay;
    await this.#client?.end();
  }

  async #sayAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, TOGETHER);
      try {
        const client = await this.#connected();
        await client.query({ ...TELL, values: [together] });
      } catch (error) {
        this.#failed(error);
        await this.#hangUp();
        // When the last goodbye cannot be said, the others find out by themselves.
        this.#waiting = this.#over ? [] : [this.#lost];
        if (!this.#over) await pause(RETRY, undefined, { ref: false });
      }
    }
    this.#telling = false;
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client !== undefined) return this.#client;
    const client = new pg.Client(this.#config);
    // A connection that ends between two statements says so here; unheard, that would end the process.
    client.on("error", () => undefined);
    client.on("end", () => {
      if (this.#client === client) this.#client = undefined;
    });
    await client.connect();
    // Nothing is written, so there is nothing whose writing would be worth waiting for.
    await client.query("set synchronous_commit = off");
    this.#client = client;
    return client;
  }

  async #hangUp(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }
}
