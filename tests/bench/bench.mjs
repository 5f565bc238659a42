// `npm run bench`: installs and builds what is missing, then measures the build. See README.md beside this file.
import { ensureBuilt } from "../../server/launch/build.mjs";
import { ensureInstalled } from "../../server/launch/install.mjs";
import { requireNode } from "../../server/launch/node-version.mjs";
import { serve } from "../../server/launch/serve.mjs";
import { launch } from "../../server/launch/step.mjs";

requireNode(process.versions.node);

await launch(async (stop) => {
  await ensureInstalled(stop);
  await ensureBuilt(stop);
  const args = ["--import", "tsx", "--conditions=source", "tests/bench/run.ts", ...process.argv.slice(2)];
  return serve(args, stop, { apart: true });
});
