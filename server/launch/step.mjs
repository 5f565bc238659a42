import { spawn } from "node:child_process";
import { constants } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** How often a long step says that it is still at work, in milliseconds. */
const STILL_MS = 10_000;

/** A step that did not work, with one sentence to print. */
export class StepError extends Error {
  name = "StepError";
}

/** The person asked to stop; nothing went wrong. */
export class Stopped extends Error {
  name = "Stopped";

  /** @param {NodeJS.Signals} signal what they asked with */
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    /** The exit code that shells give to a program ended by this signal. */
    this.exitCode = 128 + constants.signals[signal];
  }
}

/**
 * Hears Ctrl-C and its relatives from now on.
 *
 * @returns {AbortSignal} aborted by the first of them, with a Stopped as its reason
 */
export function hearStop() {
  const controller = new AbortController();
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(name, () => controller.abort(new Stopped(name)));
  }
  return controller.signal;
}

/**
 * Runs one program to its end as a step that may take long: says what it does, that it is still at it, and when it is
 * done. What the program prints is kept back and shown only when it fails.
 *
 * @param {object} what
 * @param {string} what.title what is being done, such as "Building"
 * @param {string} what.program path of the program
 * @param {string[]} what.args its arguments
 * @param {string} [what.cwd] where it runs; the repository unless given
 * @param {AbortSignal} what.stop ends the program when aborted
 * @throws {StepError} when the program fails
 * @throws {Stopped} when `stop` was aborted
 */
export async function step({ title, program, args, cwd = root, stop }) {
  stop.throwIfAborted();
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  console.log(`${title}…`);
  const still = setInterval(() => console.log(`  still at it (${seconds()} s)`), STILL_MS);
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const onStop = () => {
    console.log("Stopping…");
    child.kill("SIGTERM");
  };
  stop.addEventListener("abort", onStop);
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  try {
    const code = await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    stop.throwIfAborted();
    if (code !== 0) {
      console.error(Buffer.concat(output).toString("utf8").trimEnd());
      throw new StepError(`${title} did not work; what went wrong stands above.`);
    }
    console.log(`  done in ${seconds()} s`);
  } catch (error) {
    stop.throwIfAborted();
    if (error instanceof StepError) throw error;
    throw new StepError(`${title} did not work: ${error.message}`);
  } finally {
    clearInterval(still);
    stop.removeEventListener("abort", onStop);
  }
}

/**
 * Runs a launcher's work and ends the process as it should: with the work's exit code, with 1 and one sentence for a
 * StepError, or with the shell's code for a signal.
 *
 * @param {(stop: AbortSignal) => Promise<number>} work returns the exit code
 */
export async function launch(work) {
  try {
    process.exitCode = await work(hearStop());
  } catch (error) {
    if (error instanceof Stopped) {
      process.exitCode = error.exitCode;
    } else if (error instanceof StepError) {
      console.error(error.message);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}
