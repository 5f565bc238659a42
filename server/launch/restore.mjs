// `npm run restore`: installs and builds what is missing, then puts a backup into an empty place.
import { requireNode } from "./node-version.mjs";

requireNode(process.versions.node);

// Loaded only now, as an old Node would stumble over their syntax before it could say why.
const { runBuilt } = await import("./built.mjs");
const { whereAsked } = await import("./serve.mjs");

await runBuilt("maintenance/backup/restore.js", { args: process.argv.slice(2), cwd: whereAsked });
