#!/usr/bin/env node
// `npm run verify -- FILE`: installs and builds what is missing, then checks a file that the two keep.
import { requireNode } from "./node-version.mjs";

requireNode(process.versions.node);

// Loaded only now, as an old Node would stumble over their syntax before it could say why.
const { join } = await import("node:path");
const { launch, root, step } = await import("./step.mjs");
const { ensureInstalled } = await import("./install.mjs");
const { serve, whereAsked } = await import("./serve.mjs");

/** Stands unless the file was looked at: whoever asks for the code must not take a failed build for an answer. */
const NOT_CHECKED = 2;

/** Node 20 says of Ed25519 that it is new: nothing to those who check a file. */
const node = ["--disable-warning=ExperimentalWarning", join(root, "server", "dist", "verify", "main.js")];

let code = NOT_CHECKED;
await launch(async (stop) => {
  await ensureInstalled(stop);
  await step({
    title: "Building",
    program: process.execPath,
    args: [join(root, "node_modules", "typescript", "bin", "tsc"), "-b", "server"],
    stop,
  });
  code = await serve([...node, ...process.argv.slice(2)], stop, { cwd: whereAsked });
  return code;
});
if (code === NOT_CHECKED) process.exitCode = NOT_CHECKED;
