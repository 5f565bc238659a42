// `npm run keys:rotate`: installs and builds what is missing, then changes keys while the server runs.
import { requireNode } from "./node-version.mjs";

requireNode(process.versions.node);

// Loaded only now, as an old Node would stumble over their syntax before it could say why.
const { launch } = await import("./step.mjs");
const { ensureInstalled } = await import("./install.mjs");
const { ensureBuilt } = await import("./build.mjs");
const { serve } = await import("./serve.mjs");

await launch(async (stop) => {
  await ensureInstalled(stop);
  await ensureBuilt(stop);
  const args = ["--enable-source-maps", "server/dist/maintenance/rotate-keys.js", ...process.argv.slice(2)];
  return await serve(args, stop);
});
