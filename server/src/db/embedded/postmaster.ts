import { execFile, execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { readFile, realpath, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { systemCode } from "../../start-error.ts";
import type { Binaries } from "./binaries.ts";
import { processIdentity } from "./process-identity.ts";

const run = promisify(execFile);

/** How often the state of the server process is looked at, in milliseconds. */
const POLL_MS = 25;
/** After this many milliseconds without an orderly end, the server is told to stop at once; it recovers when next started. */
const PATIENCE_MS = 60_000;

/**
 * Whether the server has said in its pid file that it accepts connections (line 8, PostgreSQL's `pidfile.h`).
 *
 * @param cluster absolute path of the database's folder
 * @param pid the server that is meant: the file may still be that of an earlier one
 */
export async function isReady(cluster: string, pid: number): Promise<boolean> {
  const lines = await pidFile(cluster);
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}

async function pidFile(cluster: string): Promise<string[]> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  return text.split("\n");
}

/**
 * Stops the server that a killed parent left running on this folder, if there is one, and clears away its pid file.
 *
 * @param cluster absolute path of the database's folder
 * @param binaries the programs of the same PostgreSQL
 * @param log told one line when there was one
 */
export async function stopLeftover(cluster: string, binaries: Binaries, log: (line: string) => void): Promise<void> {
  const pid = Number((await pidFile(cluster))[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  if (isPostmaster(pid, await realpath(cluster))) {
    log("The database of an earlier start is still running: stopping it first.");
    await stopPostmaster(pid, cluster, binaries);
  }
  // A pid that now belongs to some other program of this user would make PostgreSQL refuse to start.
  await rm(join(cluster, "postmaster.pid"), { force: true });
}

function isPostmaster(pid: number, cluster: string): boolean {
  if (processIdentity(pid) === undefined) return false;
  try {
    // A server's working folder is its database's folder, which tells it from every other one.
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === cluster && isPostgres(pid);
    if (process.platform === "win32") return true;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes("postgres");
  } catch {
    return false;
  }
}

function isPostgres(pid: number): boolean {
  return basename(readFileSync(`/proc/${pid}/comm`, "utf8").trim()) === "postgres";
}

/**
 * Stops a server in order: sessions are ended, everything is written (PostgreSQL's "fast" shutdown).
 *
 * @param pid its process number
 * @param cluster absolute path of the database's folder
 * @param binaries the programs of the same PostgreSQL
 */
export async function stopPostmaster(pid: number, cluster: string, binaries: Binaries): Promise<void> {
  const identity = processIdentity(pid);
  if (identity === undefined) return;
  // Windows has no signals; pg_ctl speaks to the server through its named pipe there.
  if (process.platform === "win32") {
    await run(binaries.pgCtl, ["stop", "--pgdata", cluster, "--mode", "fast", "--wait"]);
    return;
  }
  signal(pid, "SIGINT");
  for (let waited = 0; processIdentity(pid) === identity; waited += POLL_MS) {
    if (waited === PATIENCE_MS) signal(pid, "SIGQUIT");
    await wait(POLL_MS);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It may have ended in this very moment.
    if (systemCode(error) !== "ESRCH") throw error;
  }
}
