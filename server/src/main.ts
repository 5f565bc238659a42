import { readEnv } from "./env.ts";
import { SYSTEM_INPUTS } from "./inputs.ts";
import { run } from "./run.ts";
import { notStarted } from "./start-error.ts";
import { hearStopSignals } from "./stop-signals.ts";

const stop = hearStopSignals();
try {
  await run(readEnv(), SYSTEM_INPUTS, stop);
} catch (error) {
  const reason = notStarted(error);
  if (reason.code !== "stopped") {
    process.stderr.write(`${reason.message}\n`);
    process.exitCode = 1;
  }
}
