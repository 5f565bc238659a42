// `npm run docs:protocol`: writes docs/PROTOCOL.md from the schemas.
import { writeFileSync } from "node:fs";
import { protocolDocument } from "./document.ts";

writeFileSync(new URL("../../../docs/PROTOCOL.md", import.meta.url), protocolDocument());
