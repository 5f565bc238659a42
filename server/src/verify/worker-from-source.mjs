// The process that checks a file in development and tests, where it runs from its TypeScript source: it is started without the
// loader. The build leaves this file out.
// Loaded before the loader, which would take seconds to look at a file of that size.
import "@libpdf/core";
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
