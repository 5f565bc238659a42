// The product from its sources, with a time that whoever started it tells it: first the moment given, then what comes over
// the channel. So a demo can have weeks behind it.
import { readEnv } from "../../server/src/env.ts";
import { SYSTEM_INPUTS } from "../../server/src/inputs.ts";
import { run } from "../../server/src/run.ts";
import { hearStopSignals } from "../../server/src/stop-signals.ts";

/** How far it is from the time that it is, in milliseconds. */
let apart = 0;
function moveTo(moment: string): void {
  apart = Date.parse(moment) - Date.now();
}

moveTo(process.argv[2] ?? "");
process.on("message", (moment: string) => {
  moveTo(moment);
  process.send?.("moved");
});
try {
  await run(readEnv(), { ...SYSTEM_INPUTS, now: () => new Date(Date.now() + apart) }, hearStopSignals());
} finally {
  // An open channel would keep the process from ending.
  process.disconnect();
}
