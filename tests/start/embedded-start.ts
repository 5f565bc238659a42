// A process that does what the server does with its database, for tests that kill it: node … embedded-start.ts FOLDER
import { once } from "node:events";
import { startEmbedded } from "../../server/src/db/embedded/start-embedded.ts";
import { notStarted } from "../../server/src/start-error.ts";
import { hearStopSignals } from "../../server/src/stop-signals.ts";

const signal = hearStopSignals();
const folder = process.argv[2];
if (folder === undefined) throw new Error("Which folder?");

// Signal handlers alone do not keep a process alive.
const alive = setInterval(() => undefined, 60_000);
try {
  const database = await startEmbedded({ folder, password: "a test's own", log: console.log, signal });
  console.log(`ready ${database.url}`);
  if (!signal.aborted) await once(signal, "abort");
  await database.stop();
  console.log("stopped");
} catch (error) {
  const { code, message } = notStarted(error);
  console.error(`${code}: ${message}`);
  process.exitCode = 1;
} finally {
  clearInterval(alive);
}
