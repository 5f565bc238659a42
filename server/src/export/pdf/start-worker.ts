import { Worker } from "node:worker_threads";

/** Starts the PDF thread from the files beside this one: the build where this is built, else the TypeScript source. */
export function startPdfWorker(): Worker {
  const file = import.meta.url.endsWith(".ts") ? "./worker-from-source.mjs" : "./worker.js";
  return new Worker(new URL(file, import.meta.url));
}
