// `npm run keys:rotate`: installs and builds what is missing, then changes keys while the server runs.
import { requireNode } from "./node-version.mjs";

requireNode(process.versions.node);

// Loaded only now, as an old Node would stumble over its syntax before it could say why.
const { runBuilt } = await import("./built.mjs");

await runBuilt("maintenance/rotate-keys.js", { args: process.argv.slice(2) });
