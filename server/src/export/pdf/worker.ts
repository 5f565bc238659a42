import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { prepareSeal } from "../seal/prepare.ts";
import { readFonts } from "./fonts.ts";
import type { PdfReply, PdfRequest } from "./messages.ts";

/** From `src/export/pdf` as well as from `dist/export/pdf`. */
const ASSETS = fileURLToPath(new URL("../../../assets/", import.meta.url));

const compiler = NodeCompiler.create({ workspace: ASSETS, fontArgs: [{ fontBlobs: readFonts() }] });

parentPort?.on("message", (request: PdfRequest) => {
  void made(request).then((reply) => {
    parentPort?.postMessage(reply, reply.made ? [reply.prepared.pdf.buffer] : []);
  });
});

async function made({ paper, proof, sealedAt }: PdfRequest): Promise<PdfReply> {
  try {
    const { result } = compiler.compile({ mainFilePath: `${ASSETS}agreement.typ`, inputs: { paper, proof } });
    if (result === null) return { made: false };
    const archival = archivalPdf(result);
    const prepared = await prepareSeal(new Uint8Array(archival ?? compiler.pdf(result)), new Date(sealedAt));
    return { made: true, prepared, archival: archival !== null };
  } catch {
    return { made: false };
  } finally {
    // The compiler remembers what it has set; nobody's words stay in its memory.
    compiler.evictCache(0);
  }
}

/** PDF/A-3a: archival, tagged, and open to a proof being attached. Null where the document cannot claim it. */
function archivalPdf(document: Parameters<NodeCompiler["pdf"]>[0]): Buffer | null {
  try {
    return compiler.pdf(document, { pdfStandard: "a-3a" });
  } catch {
    return null;
  }
}
