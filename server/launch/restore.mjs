// `npm run restore`: installs and builds what is missing, then puts a backup into an empty place.
import { requireNode } from "./node-version.mjs";

requireNode(process.versions.node);

// Loaded only now, as an old Node would stumble over their syntax before it could say why.
const { join } = await import("node:path");
const { launch, root } = await import("./step.mjs");
const { ensureInstalled } = await import("./install.mjs");
const { ensureBuilt } = await import("./build.mjs");
const { serve } = await import("./serve.mjs");

/** Paths are meant from where the person is; npm changes the folder, and says from which. */
const cwd = process.env.INIT_CWD ?? process.cwd();
const program = join(root, "server", "dist", "maintenance", "backup", "restore.js");

await launch(async (stop) => {
  await ensureInstalled(stop);
  await ensureBuilt(stop);
  return await serve(["--enable-source-maps", program, ...process.argv.slice(2)], stop, { cwd });
});
