import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root, StepError } from "../../server/launch/step.mjs";

/** How the server says where it is. */
const HERE = "Footbridge is here: ";

/**
 * How Node starts a product whose time can be moved: from its sources, and told over a channel what time it is.
 *
 * @param {string} moment ISO 8601, UTC
 */
const movable = (moment) => ["--import", "tsx", "--conditions=source", "tests/demo/moved-time.ts", moment];

/**
 * @typedef {object} Product
 * @property {string} origin where it serves
 * @property {(moment: string) => Promise<void>} moveTo makes it this time there; only where it started at a moment
 * @property {Promise<number>} ended its exit code, once it has ended
 * @property {() => Promise<void>} close stops it, its database too
 */

/**
 * Starts the product on a data folder of its own, whatever database and keys the environment names: as it was built, or
 * from its sources at a moment of one's own.
 *
 * @param {object} how
 * @param {string} how.dataFolder absolute path
 * @param {string} [how.port] the one that PORT names, or the usual one, unless given; 0 lets the system choose
 * @param {string} [how.moment] the time that it is there, ISO 8601 UTC; the time that it is unless given
 * @param {AbortSignal} how.stop stops it when aborted
 * @returns {Promise<Product>}
 * @throws {StepError} when it ends before it serves; why stands above
 */
export async function startProduct({ dataFolder, port, moment, stop }) {
  stop.throwIfAborted();
  const program = moment === undefined ? ["--enable-source-maps", "server/dist/main.js"] : movable(moment);
  const child = spawn(process.execPath, program, {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit", ...(moment === undefined ? [] : /** @type {const} */ (["ipc"]))],
    env: {
      ...process.env,
      ...(port === undefined ? {} : { PORT: port }),
      DATA_FOLDER: dataFolder,
      DATABASE_URL: "",
      FOOTBRIDGE_MASTER_KEY: keyOf(dataFolder),
      PUBLIC_ORIGIN: "",
    },
    // Ctrl-C reaches this process alone, which then stops the server once it is done with it.
    detached: true,
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
  const onStop = () => child.kill("SIGTERM");
  stop.addEventListener("abort", onStop);
  void ended.then(() => stop.removeEventListener("abort", onStop));
  /** @type {Promise<string>} */
  const here = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith(HERE)) resolve(line.slice(HERE.length));
      else console.log(line);
    });
  });
  const origin = await Promise.race([here, ended]);
  stop.throwIfAborted();
  if (typeof origin !== "string") throw new StepError("Footbridge did not start; why stands above.");
  return {
    origin,
    ended,
    moveTo: async (to) => {
      const moved = once(child, "message");
      child.send(to);
      await moved;
    },
    close: async () => {
      onStop();
      await ended;
    },
  };
}

/**
 * A master key that lies beside its data. The product makes one by itself and asks people to back it up, which would be
 * wrong advice for a demo.
 *
 * @param {string} dataFolder
 */
function keyOf(dataFolder) {
  const file = join(dataFolder, "demo-key.txt");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
