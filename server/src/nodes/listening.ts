import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { CHANNEL, heard, type NodeMessage } from "./message.ts";

/** How often a node looks who else is there, in milliseconds: so long goes a killed one unnoticed, at most. */
const LOOK = 500;
/** How long a statement may take, and how long to wait before the next attempt, in milliseconds. */
const PATIENCE = 5000;
const RETRY = 300;

/** By this PostgreSQL shows the connection with which a node listens: it is there for exactly as long as the node is. */
const NAME = "footbridge node ";

const WHO_IS_THERE = {
  name: "who-is-there",
  text: `select substr(application_name, ${NAME.length + 1}) as node from pg_stat_activity
    where datname = current_database() and usename = current_user and starts_with(application_name, '${NAME}')`,
};

/** What a node hears. */
export interface Ears {
  heard(message: NodeMessage): void;
  /** Something may have gone unheard: this node was deaf for a while, or another one ended before it could tell. */
  missed(): void;
  failed(error: unknown): void;
}

/** Listens to the other nodes over a connection of its own, and knows who is there. */
export class Listening {
  readonly #config: pg.ClientConfig;
  readonly #node: string;
  readonly #ears: Ears;
  readonly #stop = new AbortController();
  /** The others, as they were when one last looked. */
  #others: ReadonlySet<string> = new Set();
  /** Those who said that they go, so that nobody looks for what they did not tell. */
  readonly #leaving = new Set<string>();
  #hears = false;
  #beenDeaf = false;
  #over: Promise<void> = Promise.resolve();

  private constructor(config: pg.ClientConfig, node: string, ears: Ears) {
    this.#config = {
      ...config,
      application_name: `${NAME}${node}`,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
    };
    this.#node = node;
    this.#ears = ears;
  }

  /**
   * Begins to listen.
   * @returns once it hears
   * @throws when the database cannot be reached now; later it is tried again and again
   */
  static async open(config: pg.ClientConfig, node: string, ears: Ears): Promise<Listening> {
    const listening = new Listening(config, node, ears);
    const client = await listening.#connected();
    listening.#over = listening.#listen(client);
    return listening;
  }

  /** Whether it hears at this moment. */
  get hears(): boolean {
    return this.#hears;
  }

  /** How many other nodes are there. */
  get others(): number {
    return this.#others.size;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#over;
  }

  async #listen(first: pg.Client): Promise<void> {
    let client: pg.Client | undefined = first;
    while (!this.#stop.signal.aborted) {
      try {
        client ??= await this.#connected();
        if (this.#beenDeaf) this.#ears.missed();
        this.#beenDeaf = true;
        await this.#watch(client);
      } catch (error) {
        if (!this.#stop.signal.aborted) this.#ears.failed(error);
      } finally {
        this.#hears = false;
        await client?.end().catch(() => undefined);
        client = undefined;
      }
      await this.#wait(RETRY);
    }
  }

  async #connected(): Promise<pg.Client> {
    const client = new pg.Client(this.#config);
    // A connection that ends between two statements says so here; unheard, that would end the process.
    client.on("error", () => undefined);
    client.on("notification", ({ payload }) => this.#hear(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#hears = true;
    return client;
  }

  /** Looks who is there until the connection ends or listening does. @throws when the connection ended */
  async #watch(client: pg.Client): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const { rows } = await client.query<{ node: string }>(WHO_IS_THERE);
      const there = new Set(rows.map(({ node }) => node).filter((node) => node !== this.#node));
      const gone = [...this.#others].filter((node) => !there.has(node));
      this.#others = there;
      // One that said goodbye had told everything before.
      if (gone.some((node) => !this.#leaving.has(node))) this.#ears.missed();
      for (const node of this.#leaving) if (!there.has(node)) this.#leaving.delete(node);
      await this.#wait(LOOK);
    }
  }

  #hear(payload: string | undefined): void {
    const message = heard(payload);
    if (message === null || ("node" in message && message.node === this.#node)) return;
    if (message.kind === "leaving") this.#leaving.add(message.node);
    else this.#ears.heard(message);
  }

  async #wait(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
  }
}
