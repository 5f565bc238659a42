import { execFile, execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { readFile, realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

/** A number that no process has: Linux counts to 4,194,304 (proc(5), pid_max), others to less. */
const NOBODY = 4_194_305;

/**
 * Stops the server that a killed parent left running on this folder, if there is one.
 *
 * The pid file of a server that is gone is left where it is: through it PostgreSQL finds out whether any of that
 * server's sessions still use the folder, and starting beside them would destroy the data.
 *
 * @param cluster absolute path of the database's folder
 * @param binaries the programs of the same PostgreSQL
 * @param log told one line when there was one
 */
export async function stopLeftover(cluster: string, binaries: Binaries, log: (line: string) => void): Promise<void> {
  const [first, ...rest] = await pidFile(cluster);
  const pid = Number(first);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const whose = identify(pid, await realpath(cluster));
  if (whose === "this database's server") {
    log("The database of an earlier start is still running: stopping it first.");
    await stopPostmaster(pid, cluster, binaries);
  } else if (whose === "another program") {
    // PostgreSQL would take that program for a server and refuse to start; the rest of the file it must still see.
    await writeFile(join(cluster, "postmaster.pid"), [NOBODY, ...rest].join("\n"));
  }
}

/** Whose number this is; "unknown" also when this user may not look, which then leaves the decision to PostgreSQL. */
function identify(pid: number, cluster: string): "this database's server" | "another program" | "unknown" {
  if (processIdentity(pid) === undefined) return "unknown";
  try {
    return isServerOf(pid, cluster) ? "this database's server" : "another program";
  } catch {
    return "unknown";
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  // Windows: pg_ctl, which stops the server there, asks through a pipe that only a server has.
  if (process.platform === "win32") return true;
  if (process.platform !== "linux") {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes("postgres");
  }
  // A server's working folder is its database's folder, which tells it from every other one.
  const program = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  return program === "postgres" && readlinkSync(`/proc/${pid}/cwd`) === cluster;
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
