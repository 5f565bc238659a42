import { stat } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { SUPERUSER } from "../../db/embedded/cluster.ts";
import { DATABASE, startEmbedded } from "../../db/embedded/start-embedded.ts";
import { type HeldMasterKey, masterKeyFrom } from "../../db/keys/master-key.ts";
import type { Env } from "../../env.ts";
import { connectError, systemCode } from "../../start-error.ts";
import { runningPort } from "../running-database.ts";
import { BackupError } from "./backup-error.ts";
import type { Secrets } from "./sealed-keys.ts";

/** A database as its owner has it. */
export interface Owned {
  readonly url: string;
  /** Leaves it as it was found: running, or at rest. */
  close(): Promise<void>;
}

/** How the embedded database is started. */
export interface Start {
  readonly secrets: Secrets;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Starts the embedded database of a data folder; makes an empty one where there is none. */
export async function startOwned({ dataFolder }: Env, { secrets, log, signal }: Start): Promise<Owned> {
  const { current, previous } = secrets;
  const { url, stop } = await startEmbedded({
    folder: dataFolder,
    password: masterKeyFrom(current).password("database-login"),
    ...(previous && { previousPassword: masterKeyFrom(previous).password("database-login") }),
    log,
    signal,
  });
  return { url, close: stop };
}

/**
 * The database that is there: the one of DATABASE_URL, or the embedded one, whether Footbridge runs or not.
 * @throws BackupError "file-unreachable" where there is none
 */
export async function openOwned(env: Env, start: Start): Promise<Owned> {
  if (env.databaseUrl !== undefined) return { url: env.databaseUrl, close: async () => undefined };
  const held = masterKeyFrom(start.secrets.current, start.secrets.previous);
  const running = await runningUrl(env.dataFolder, held);
  if (running !== undefined) return { url: running, close: async () => undefined };
  const there = await stat(join(env.dataFolder, "postgres", "PG_VERSION")).catch(() => undefined);
  if (there === undefined)
    throw new BackupError("file-unreachable", `There is no database in ${env.dataFolder}: nothing to back up.`);
  return startOwned(env, start);
}

/** A file of a server that was killed may still say that it runs. */
async function runningUrl(dataFolder: string, held: HeldMasterKey): Promise<string | undefined> {
  const port = await runningPort(dataFolder);
  if (port === undefined) return undefined;
  const url = new URL(`postgresql://127.0.0.1:${port}/${DATABASE}`);
  url.username = SUPERUSER;
  url.password = encodeURIComponent(held.password("database-login"));
  const client = new pg.Client({ connectionString: url.href });
  try {
    await client.connect();
    return url.href;
  } catch (error) {
    if (systemCode(error) === "ECONNREFUSED") return undefined;
    throw connectError(error, url.href);
  } finally {
    await client.end();
  }
}
