// `npm run backup`: installs and builds what is missing, then takes a backup, while the server runs or not.
import { requireNode } from "./node-version.mjs";

requireNode(process.versions.node);

// Loaded only now, as an old Node would stumble over their syntax before it could say why.
const { runBuilt } = await import("./built.mjs");
const { whereAsked } = await import("./serve.mjs");

await runBuilt("maintenance/backup/take-backup.js", { args: process.argv.slice(2), cwd: whereAsked });
