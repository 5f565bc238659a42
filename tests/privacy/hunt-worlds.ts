import { startTestServer } from "../support/postgres-server.ts";
import { hunt } from "./hunt.ts";
import { ownDatabase } from "./own-database.ts";
import { linesOf } from "./printing.ts";
import { buildStage } from "./stage.ts";

const [worlds, seed] = process.argv.slice(2).map(Number);
const { server, stop } = await startTestServer();
let stage;
try {
  console.time("stage");
  stage = await buildStage(ownDatabase(server));
  console.timeEnd("stage");
  const t = Date.now();
  const cpu = process.cpuUsage();
  const found = await hunt(stage, {
    worlds: worlds ?? 20,
    seed: seed ?? 1,
    shrink: process.env["SHRINK"] === "1",
    onWorld: (n) => {
      if (n % 20 === 0) console.log(n, Date.now() - t, process.cpuUsage(cpu).user / 1000);
    },
  });
  console.log(Date.now() - t, process.cpuUsage(cpu));
  if (found) console.log(JSON.stringify(found.story), found.worlds, "\n" + linesOf(found.difference));
} finally {
  await stage?.close();
  await stop();
}
