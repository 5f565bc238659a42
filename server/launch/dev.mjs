// `npm run dev`: the server and the pages from their sources, both reloaded on every change.
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { requireNode } from "./node-version.mjs";
import { serve } from "./serve.mjs";
import { launch, root } from "./step.mjs";

/** Where people open the pages; the pages' own server passes everything else on to the server. */
const PAGES_PORT = 3000;
/** The same as the proxy's target in client/vite.config.ts. */
const SERVER_PORT = 3001;

requireNode(process.versions.node);

await launch(async (stop) => {
  await ensureInstalled(stop);
  const tool = (/** @type {string[]} */ ...parts) => join(root, "node_modules", ...parts);
  // When one of the two ends, by itself or by Ctrl-C, so does the other.
  const both = new AbortController();
  const either = AbortSignal.any([stop, both.signal]);
  const server = [
    tool("tsx", "dist", "cli.mjs"),
    "watch",
    "--clear-screen=false",
    "--conditions=source",
    "server/src/main.ts",
  ];
  const pages = [
    tool("vite", "bin", "vite.js"),
    "client",
    "--port",
    String(PAGES_PORT),
    "--strictPort",
    "--clearScreen",
    "false",
  ];
  const settings = { PORT: String(SERVER_PORT), PUBLIC_ORIGIN: `http://localhost:${PAGES_PORT}` };
  const codes = await Promise.all(
    [serve(server, either, { settings, apart: true }), serve(pages, either, { apart: true })].map(async (running) => {
      const code = await running;
      both.abort();
      return code;
    }),
  );
  stop.throwIfAborted();
  return Math.max(...codes);
});
