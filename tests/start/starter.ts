import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

/** A process that starts the embedded database on a folder, seen from outside. */
export interface Starter {
  readonly process: ChildProcess;
  /** The first line that begins with the given words; rejects when the process ends without it. */
  line(beginning: string): Promise<string>;
  /** How it ended: exit code or signal, and what it wrote to its standard error. */
  end(): Promise<{ code: number | null; signal: NodeJS.Signals | null; errors: string }>;
}

/**
 * Starts such a process.
 *
 * @param folder absolute path of the data folder
 */
export function starter(folder: string): Starter {
  const script = new URL("embedded-start.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=source", script, folder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  let errors = "";
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString("utf8");
  });
  const closed = once(child, "close");
  return {
    process: child,
    async line(beginning) {
      for (;;) {
        const found = lines.find((line) => line.startsWith(beginning));
        if (found !== undefined) return found;
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended first: ${errors}`);
        await wait(10);
      }
    },
    async end() {
      await closed;
      return { code: child.exitCode, signal: child.signalCode, errors };
    },
  };
}

/**
 * The process number of the database server that last ran on a folder.
 *
 * @param folder absolute path of the data folder
 */
export function postmasterOf(folder: string): number {
  return Number(readFileSync(`${folder}/postgres/postmaster.pid`, "utf8").split("\n")[0]);
}
