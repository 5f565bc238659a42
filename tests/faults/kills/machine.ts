import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { type Embedded, startEmbedded } from "../../../server/src/db/embedded/start-embedded.ts";
import type { AsOwner } from "../../support/postgres.ts";
import { Pipe } from "../pipe.ts";
import type { Room } from "../room.ts";
import { type ServerChild, startServerChild } from "../server-child.ts";

/** So often in a row, so many milliseconds apart: longer than PostgreSQL takes to mend what it can mend. */
const REFUSALS = 40;
const REFUSED_MS = 100;

/** What is killed. */
export const VICTIMS = ["server", "PostgreSQL", "both"] as const;
export type Victim = (typeof VICTIMS)[number];

/**
 * A real server process on a real PostgreSQL, each of which can be killed without a goodbye and comes back on what it left
 * on the disk. PostgreSQL writes as it does for people: nothing is set to be faster and less durable.
 */
export class Machine {
  readonly #folder = mkdtempSync(join(tmpdir(), "footbridge-kills-"));
  readonly #password = randomBytes(24).toString("base64url");
  readonly #key = randomBytes(32).toString("hex");
  #embedded: Embedded | undefined;
  #pipe: Pipe | undefined;
  #server: ServerChild | undefined;
  #next: Promise<ServerChild> | undefined;
  #owner: pg.Pool | undefined;

  /** Starts both. @param room on the disk; as much as there is unless given */
  static async start(room?: Room): Promise<Machine> {
    const machine = new Machine();
    await machine.#startDatabase(room);
    machine.#server = await machine.#startServer();
    return machine;
  }

  /** Where the server is; another address after each of its deaths. */
  get origin(): string {
    return this.#server?.origin ?? "http://127.0.0.1:9";
  }

  /** Rejects where the server that is there now ends by itself, whatever becomes of its database. */
  get serverDies(): Promise<never> {
    return this.#server?.diesByItself ?? Promise.reject(new Error("there is no server"));
  }

  /** Rows as the database's owner sees them. */
  readonly asOwner: AsOwner = async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
    if (this.#owner === undefined) throw new Error("the database is not there");
    return (await this.#owner.query<Row>(sql, [...values])).rows;
  };

  /** Gets ready for a kill: a server that comes up beforehand stands in at once. */
  prepare(victim: Victim): void {
    if (victim !== "server") return;
    this.#next = this.#startServer();
    this.#next.catch(() => undefined);
  }

  /** Kills, and brings back. */
  async kill(victim: Victim, first: "server" | "PostgreSQL"): Promise<void> {
    if (victim === "server") {
      const following = await this.#next;
      await this.#server?.kill();
      this.#server = following;
      this.#next = undefined;
      return;
    }
    if (victim === "PostgreSQL") return this.#killDatabase();
    if (first === "server") await this.#server?.kill();
    const back = this.#killDatabase();
    if (first !== "server") await this.#server?.kill();
    await back;
    this.#server = await this.#startServer();
  }

  /** Stops PostgreSQL in order and starts it with so much room. @param room as much as there is unless given */
  async makeRoom(room?: Room): Promise<void> {
    await this.#embedded?.stop();
    await this.#startDatabase(room);
  }

  /**
   * Waits until PostgreSQL lets nobody in any more. Which of its processes finds out decides how: it ends by itself, or begins
   * anew again and again, and in vain.
   */
  async databaseGivesUp(): Promise<void> {
    let over = false;
    void this.#embedded?.ended.then(() => {
      over = true;
    });
    for (let refused = 0; !over && refused < REFUSALS; await wait(REFUSED_MS))
      refused = await this.asOwner("select 1").then(
        () => 0,
        () => refused + 1,
      );
  }

  /** Asks the server to stop, and waits until it has. */
  async stopServer(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }

  async close(): Promise<void> {
    await (await this.#next?.catch(() => undefined))?.kill();
    await this.#server?.kill();
    await this.#owner?.end();
    await this.#pipe?.close();
    await this.#embedded?.stop();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #startServer(): Promise<ServerChild> {
    const url = this.#pipe?.through(this.#embedded?.url ?? "") ?? "";
    return startServerChild({
      DATA_FOLDER: join(this.#folder, "data"),
      FOOTBRIDGE_MASTER_KEY: this.#key,
      DATABASE_URL: url,
    });
  }

  async #startDatabase(room?: Room): Promise<void> {
    const database = join(this.#folder, "database");
    const binaries = await room?.binaries();
    this.#embedded = await startEmbedded({
      folder: database,
      password: this.#password,
      log: () => undefined,
      ...(binaries && { binaries }),
    });
    const port = Number(new URL(this.#embedded.url).port);
    this.#pipe ??= await Pipe.open(port);
    this.#pipe.lead(port);
    this.#owner ??= this.#openOwner(this.#pipe.through(this.#embedded.url));
  }

  #openOwner(url: string): pg.Pool {
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    pool.on("error", () => undefined);
    return pool;
  }

  /** The postmaster dies first, so that it mends nothing; then all of its children, wherever they are. */
  async #killDatabase(): Promise<void> {
    const [postmaster] = readFileSync(join(this.#folder, "database", "postgres", "postmaster.pid"), "utf8").split("\n");
    const dead = this.#embedded?.ended;
    for (const pid of [Number(postmaster), ...childrenOf(Number(postmaster))]) end(pid);
    await dead;
    // It gives the folder free, as a process that died itself would have.
    await this.#embedded?.stop();
    await this.#startDatabase();
  }
}

function childrenOf(parent: number): readonly number[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  return table
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, of]) => of === parent)
    .map(([pid]) => pid ?? 0);
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // It may have ended in this very moment.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
