// `npm start`: installs and builds what is missing, then runs the server until it is told to stop.
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
  return await serve(["--enable-source-maps", "server/dist/main.js"], stop);
});
