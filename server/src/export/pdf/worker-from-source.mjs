// The PDF thread in development and tests, where it runs from its TypeScript source: Node 20 does not hand a thread the
// loader that the process was started with. The build leaves this file out.
// Loaded before the loader, which would take seconds to look at a file of that size.
import "@libpdf/core";
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
