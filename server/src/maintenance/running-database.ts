import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { DATABASE } from "../db/embedded/start-embedded.ts";
import type { HeldMasterKey } from "../db/keys/master-key.ts";
import { appUrl } from "../db/migrate.ts";
import type { Env } from "../env.ts";
import { connectError, StartError, systemCode } from "../start-error.ts";

/** Lines of `postmaster.pid`, counted from 0 (PostgreSQL's `pidfile.h`). */
const PORT_LINE = 3;
const STATUS_LINE = 7;
/** invalid_password (PostgreSQL, appendix A). */
const WRONG_PASSWORD = "28P01";

/**
 * The port of the embedded database that runs on a data folder.
 * @returns undefined when none does, as far as its own file tells
 */
export async function runningPort(dataFolder: string): Promise<number | undefined> {
  const text = await readFile(join(dataFolder, "postgres", "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  return lines[STATUS_LINE]?.trim() === "ready" ? Number(lines[PORT_LINE]) : undefined;
}

async function addressOf({ databaseUrl, dataFolder }: Env): Promise<string> {
  if (databaseUrl !== undefined) return databaseUrl;
  const port = await runningPort(dataFolder);
  if (port === undefined) {
    throw new StartError(
      "database-unreachable",
      "Footbridge is not running. Start it, and run this again: it keeps working meanwhile.",
    );
  }
  return `postgresql://127.0.0.1:${port}/${DATABASE}`;
}

/**
 * Connects to the database of a running server, with the server's own login. Its password follows from the master key, so
 * that a server which was started without the new key is found out before anything is touched.
 *
 * @param env the settings, the same as the server's
 * @param held the master key
 * @returns a pool of one connection
 * @throws StartError "database-unreachable", or "master-key-bad" when the server was started with another key
 */
export async function connectToRunning(env: Env, held: HeldMasterKey): Promise<pg.Pool> {
  const url = appUrl(await addressOf(env), held.password("app-login"));
  const pool = new pg.Pool({ connectionString: url, max: 1, pipeline: true });
  // A connection that breaks while idle is replaced by the next request; without a listener it would end the process.
  pool.on("error", () => undefined);
  try {
    await pool.query("select 1");
    return pool;
  } catch (error) {
    await pool.end();
    if (systemCode(error) !== WRONG_PASSWORD) throw connectError(error, url);
    throw new StartError(
      "master-key-bad",
      "The running server does not know this master key yet. Restart it with the new key and the one from before, and run this again. Nothing was changed.",
      { cause: error },
    );
  }
}
