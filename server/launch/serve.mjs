import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./step.mjs";

/** Where the person is, and paths are meant from there; npm changes the folder, and says from which. */
export const whereAsked = process.env.INIT_CWD ?? process.cwd();

/**
 * Runs a program that serves until it is told to stop. It shares this process's terminal and process group, so Ctrl-C
 * reaches it by itself; what is sent to this process alone is passed on, so it may hear of the same stop twice.
 *
 * @param {string[]} args Node's arguments
 * @param {AbortSignal} stop stops the program when aborted
 * @param {object} [options]
 * @param {Record<string, string>} [options.settings] environment variables beside the present ones
 * @param {string} [options.cwd] where it runs; the repository unless given
 * @param {boolean} [options.apart] gives it a process group of its own and no input: for a program that takes a second
 *   signal as impatience, so that Ctrl-C reaches it once, through this process
 * @returns {Promise<number>} its exit code, or the shell's code for the signal that ended it
 */
export async function serve(args, stop, { settings = {}, cwd = root, apart = false } = {}) {
  stop.throwIfAborted();
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: [apart ? "ignore" : "inherit", "inherit", "inherit"],
    env: { ...process.env, ...settings },
    detached: apart,
  });
  const onStop = () => child.kill("SIGTERM");
  stop.addEventListener("abort", onStop);
  try {
    return await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code, signal) => resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]));
    });
  } finally {
    stop.removeEventListener("abort", onStop);
  }
}
