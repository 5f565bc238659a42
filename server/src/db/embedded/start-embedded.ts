import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { StartError, systemCode } from "../../start-error.ts";
import { openDataFolder } from "../data-folder.ts";
import { chooseAccount } from "./account.ts";
import { type Binaries, embeddedBinaries } from "./binaries.ts";
import { ensureCluster, SUPERUSER } from "./cluster.ts";
import { lockFolder } from "./folder-lock.ts";
import { stopLeftover } from "./postmaster.ts";
import { prepareRunner } from "./runner.ts";
import { type ServerOptions, type ServerProcess, startServer } from "./server-process.ts";

/** The database that holds everything of Footbridge. */
export const DATABASE = "footbridge";

/**
 * What passes by itself, in PostgreSQL's words: sessions of a killed server that have not noticed yet, a server that a
 * killed parent has only just started, a port that another program took in this moment.
 */
const PASSING = /shared memory block .* in use|lock file .* already exists|could not create any TCP\/IP sockets/;
/** How often a start is tried anew then, and after how many milliseconds: for half a minute. */
const ATTEMPTS = 150;
const PAUSE_MS = 200;

/** invalid_password (PostgreSQL, appendix A). */
const WRONG_PASSWORD = "28P01";

/** How to start the embedded database. */
export interface EmbeddedOptions {
  /** Absolute path of the data folder; the database lives in its `postgres` folder. */
  readonly folder: string;
  /** The superuser's password. */
  readonly password: string;
  /** The superuser's password from before, when it may have been another: it is changed then. */
  readonly previousPassword?: string;
  /** Prints one line about a step that takes long. */
  readonly log: (line: string) => void;
  /** Aborted when the person wants to stop: a start under way is then undone in order. */
  readonly signal?: AbortSignal;
  /** PostgreSQL settings by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Another PostgreSQL than the one that came with the packages. */
  readonly binaries?: Binaries;
}

/** A running embedded database. */
export interface Embedded {
  /** Connection string of the superuser, for the database "footbridge". */
  readonly url: string;
  /** Settles when the server has ended, with its last words; unless stop() was called, that is a fault. */
  readonly ended: Promise<string>;
  /** Stops the server in order and gives the data folder free; harmless when called again. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a data folder: takes the folder's lock, stops a server left by a killed parent,
 * makes the database on the first start, and waits until it accepts connections on 127.0.0.1.
 *
 * @param options the folder, the password and where to tell progress
 * @returns where to connect, and how to stop it
 * @throws StartError "data-folder-unwritable", "data-folder-unreachable", "data-folder-in-use",
 *   "database-binaries-missing", "database-not-created", "database-not-started", "database-wrong-key" or "stopped"
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { folder, password, log, settings = {} } = options;
  const signal = options.signal ?? new AbortController().signal;
  await openDataFolder(folder);
  const lock = await lockFolder(folder);
  try {
    const cluster = join(folder, "postgres");
    const binaries = options.binaries ?? (await embeddedBinaries());
    const account = await chooseAccount(cluster, log);
    const runner = await prepareRunner(binaries, folder, account);
    await ensureCluster({ folder, password, account, binaries, runner, log, signal });
    const server = await startUntilReady({ folder, binaries, runner, account, settings, log, signal });
    try {
      signal.throwIfAborted();
      const url = await ensureDatabase(server.port, options);
      const stop = async () => {
        await server.stop();
        await lock.release();
      };
      return { url, ended: server.ended, stop };
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    await lock.release();
    if (signal.aborted) throw new StartError("stopped", "Stopped before Footbridge was up.", { cause: error });
    throw error;
  }
}

async function startUntilReady(options: ServerOptions): Promise<ServerProcess> {
  let words = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    options.signal.throwIfAborted();
    await stopLeftover(join(options.folder, "postgres"), options.binaries, options.log);
    const server = await startServer(options);
    if (typeof server !== "string") return server;
    words = server;
    if (!PASSING.test(words)) break;
    await wait(PAUSE_MS);
  }
  throw new StartError(
    "database-not-started",
    `The database in ${options.folder} did not start: ${words}. Its log is ${join(options.folder, "postgres.log")}.`,
  );
}

async function ensureDatabase(port: number, { password, previousPassword, folder }: EmbeddedOptions): Promise<string> {
  const url = (database: string, as = password) => {
    const made = new URL(`postgresql://127.0.0.1:${port}/${database}`);
    made.username = SUPERUSER;
    made.password = encodeURIComponent(as);
    return made.href;
  };
  if (previousPassword !== undefined) await changePassword(url("postgres", previousPassword), password);
  const client = new pg.Client({ connectionString: url("postgres") });
  try {
    await client.connect();
    const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    if (systemCode(error) === WRONG_PASSWORD) {
      throw new StartError(
        "database-wrong-key",
        `The database in ${folder} was made with another master key. Put back the key it was made with.`,
        { cause: error },
      );
    }
    throw error;
  } finally {
    await client.end();
  }
  return url(DATABASE);
}

/** Gives the superuser a new password, if the one from before is still the right one. */
async function changePassword(previousUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: previousUrl });
  try {
    await client.connect();
    await client.query(`alter role ${SUPERUSER} password ${client.escapeLiteral(password)}`);
  } catch (error) {
    if (systemCode(error) !== WRONG_PASSWORD) throw error;
  } finally {
    await client.end();
  }
}
