// `npm start`: installs and builds what is missing, then runs the server until it is told to stop.
import { requireNode } from "./node-version.mjs";

requireNode(process.versions.node);

// Loaded only now, as an old Node would stumble over its syntax before it could say why.
const { runBuilt } = await import("./built.mjs");

await runBuilt("main.js");
