import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Expectations } from "@footbridge/shared/verify/verdict";

/** What a process that checks is given. */
export interface ToCheck {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly expectations: Expectations;
}

/** Much more than a file of ours takes, and less than a machine has, in megabytes. */
const MEMORY = 512;

/**
 * Starts a process on a file, from the files beside this one: the build where this is built, else the TypeScript source. A
 * thread would not do: one that takes all of its memory at once takes the whole process with it.
 */
export function startVerifyWorker(toCheck: ToCheck): ChildProcess {
  const file = import.meta.url.endsWith(".ts") ? "./worker-from-source.mjs" : "./worker.js";
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    execArgv: [...process.execArgv, `--max-old-space-size=${MEMORY}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.send(toCheck, () => undefined);
  return child;
}
