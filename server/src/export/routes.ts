import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import { RevisionAnswerSchema } from "@footbridge/shared/protocol/revision";
import { Uuid } from "@footbridge/shared/protocol/values";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { requirePerson } from "../accounts/session-hook.ts";
import { loadKeyring } from "../db/keys/keyring.ts";
import { parse } from "../http/parse.ts";
import { RefusalError } from "../refusal.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { loadRevision } from "../workspaces/revisions.ts";
import { agreementMarkdown } from "./markdown.ts";
import type { PdfMaker } from "./pdf/maker.ts";
import { EXPORT_WORDS_EN } from "./words/en.ts";

const RevisionPath = z.strictObject({ workspace: Uuid, revision: z.coerce.number().int().min(1).max(100_000) });
const PATH = "/api/workspaces/:workspace/revisions/:revision";

/** HTTP for revisions: to read one, and to take a signed one along as a file. File names give nothing away. */
export function exportRoutes(app: FastifyInstance, deps: WorkspaceDeps, pdf: PdfMaker): void {
  const load = async (request: FastifyRequest): Promise<SignedRevision> => {
    const person = requirePerson(request);
    const { workspace, revision } = parse(RevisionPath, request.params);
    const found = await deps.door.asPerson({ person: person.id }, async (tx) =>
      loadRevision(tx, await loadKeyring(tx, deps.master, workspace), workspace, revision),
    );
    if (found === undefined) throw new RefusalError("revision-unknown");
    return found;
  };
  const loadSigned = async (request: FastifyRequest): Promise<SignedRevision> => {
    const found = await load(request);
    if (found.signatures.length < 2) throw new RefusalError("export-not-signed");
    return found;
  };
  const asFile = (reply: FastifyReply, type: string, extension: string): FastifyReply =>
    reply.type(type).header("content-disposition", `attachment; filename="agreement.${extension}"`);

  app.get(PATH, async (request) => RevisionAnswerSchema.parse(await load(request)));
  app.get(`${PATH}/agreement.md`, async (request, reply) => {
    const signed = await loadSigned(request);
    return asFile(reply, "text/markdown; charset=utf-8", "md").send(agreementMarkdown(signed, EXPORT_WORDS_EN));
  });
  app.get(`${PATH}/agreement.pdf`, async (request, reply) => {
    const signed = await loadSigned(request);
    return asFile(reply, "application/pdf", "pdf").send(Buffer.from(await pdf.make(signed)));
  });
}
