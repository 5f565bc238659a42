// `npm run test:faults`: installs and builds what is missing, as the servers that are killed are built ones; then run.ts.
import { ensureBuilt } from "../../server/launch/build.mjs";
import { ensureInstalled } from "../../server/launch/install.mjs";
import { requireNode } from "../../server/launch/node-version.mjs";
import { serve } from "../../server/launch/serve.mjs";
import { launch } from "../../server/launch/step.mjs";

requireNode(process.versions.node);

await launch(async (stop) => {
  await ensureInstalled(stop);
  await ensureBuilt(stop);
  return await serve(["--import", "tsx", "--conditions=source", "tests/faults/run.ts", ...process.argv.slice(2)], stop);
});
