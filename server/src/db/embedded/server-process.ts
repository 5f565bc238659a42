import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { freePort } from "./free-port.ts";
import { isReady, stopPostmaster } from "./postmaster.ts";
import type { Runner } from "./runner.ts";

/** How often a starting server is asked whether it is ready, in milliseconds. */
const POLL_MS = 25;
/** A line is said again after this many milliseconds, so that a long recovery does not look like a hang. */
const PATIENCE_MS = 10_000;

/** A running database server. */
export interface ServerProcess {
  /** TCP port on 127.0.0.1. */
  readonly port: number;
  /** Settles when the server process has ended, for whatever reason; with its last words. */
  readonly ended: Promise<string>;
  /** Ends it in order; harmless when called again. */
  stop(): Promise<void>;
}

/** What starting a server needs to know. */
export interface ServerOptions {
  /** Absolute path of the data folder. */
  readonly folder: string;
  readonly binaries: Binaries;
  readonly runner: Runner;
  readonly account: Account | undefined;
  /** PostgreSQL settings by name, beside the ones that are always set. */
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  /** Aborted when the person wants to stop. */
  readonly signal: AbortSignal;
}

/**
 * Starts the server once, on a port that was free a moment ago.
 *
 * @returns the server, ready for connections; or its last words when it ended instead
 * @throws the signal's reason, after the server was stopped, when the signal was aborted
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess | string> {
  const { folder, binaries, runner, account, log, signal } = options;
  const cluster = join(folder, "postgres");
  const port = await freePort();
  const logFile = join(folder, "postgres.log");
  const output = await open(logFile, "w", 0o600);
  let child: ChildProcess;
  let ended: Promise<string>;
  try {
    // Else root's start would leave a log that the folder's owner may not write.
    if (account !== undefined) await output.chown(account.uid, account.gid);
    // The log is a file and not a pipe: a server that outlives this process must still have somewhere to write.
    child = runner(binaries.postgres, argumentsFor(cluster, port, options.settings), ["ignore", output.fd, output.fd]);
    // Heard from the first moment: a server that finds the folder in use ends before anything else is done here.
    ended = once(child, "exit").then(
      () => lastWords(logFile),
      (error: Error) => error.message,
    );
  } finally {
    await output.close();
  }
  if (child.pid === undefined) return await ended;
  const pid = child.pid;
  child.unref();
  // The last resort when this process ends without a goodbye of its own.
  const onExit = () => void child.kill("SIGINT");
  process.once("exit", onExit);
  const stop = async () => {
    process.removeListener("exit", onExit);
    await stopPostmaster(pid, cluster, binaries);
  };

  let over: string | undefined;
  void ended.then((words) => {
    over = words;
    process.removeListener("exit", onExit);
  });
  for (let waited = POLL_MS; !(await isReady(cluster, pid)); waited += POLL_MS) {
    if (over !== undefined) return over;
    if (signal.aborted) {
      await stop();
      signal.throwIfAborted();
    }
    if (waited % PATIENCE_MS === 0) log("Still waiting for the database, which may be recovering…");
    await wait(POLL_MS);
  }
  return { port, ended, stop };
}

/**
 * Only this machine can connect, by TCP and password. Of what happens inside, the log keeps no statement, no value and
 * no detail: they could hold words that a person typed.
 */
function argumentsFor(cluster: string, port: number, settings: Readonly<Record<string, string>>): string[] {
  const all: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    log_destination: "stderr",
    logging_collector: "off",
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    lc_messages: "C",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  return ["-D", cluster, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, "utf8").catch(() => "")).split("\n");
  const line = lines.findLast((text) => /FATAL|PANIC|error/i.test(text)) ?? lines.findLast((text) => text !== "");
  return line?.replace(/^.*?(FATAL|PANIC|LOG): +/, "") ?? "it said nothing";
}
