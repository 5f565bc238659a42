import type { FrozenRevision } from "@footbridge/shared/domain/agreement/document";
import { proofText } from "@footbridge/shared/proof/assemble";
import { PROOF_FILE_NAME } from "@footbridge/shared/proof/format";
import { type Paper, PaperSchema } from "@footbridge/shared/protocol/paper";
import { RevisionAnswerSchema } from "@footbridge/shared/protocol/revision";
import { Uuid } from "@footbridge/shared/protocol/values";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { requireFresh, requirePerson } from "../accounts/session-hook.ts";
import type { Tx } from "../db/door.ts";
import { type Keyring, loadKeyring } from "../db/keys/keyring.ts";
import { parse } from "../http/parse.ts";
import { RefusalError } from "../refusal.ts";
import type { Actor, WorkspaceDeps } from "../workspaces/deps.ts";
import { loadRevision } from "../workspaces/revisions.ts";
import { agreementMarkdown } from "./markdown.ts";
import { paperOf } from "./paper/paper-of.ts";
import { paperSource } from "./paper/source.ts";
import { loadProof } from "./proof/load.ts";
import { PAPER_SIZES, type SealedPapers } from "./seal/sealed-papers.ts";
import { exportWordsIn } from "./words/languages.ts";

const RevisionPath = z.strictObject({ workspace: Uuid, revision: z.coerce.number().int().min(1).max(100_000) });
const PaperChoice = z.strictObject({ paper: z.enum(PAPER_SIZES).default("a4") });
const PATH = "/api/workspaces/:workspace/revisions/:revision";

/** Someone who asks about one revision. */
interface Asked {
  readonly actor: Actor;
  readonly revision: number;
}

function asked(request: FastifyRequest): Asked {
  const { id: person } = requirePerson(request);
  const { workspace, revision } = parse(RevisionPath, request.params);
  return { actor: { person, workspace }, revision };
}

function asFile(reply: FastifyReply, type: string, name: string): FastifyReply {
  return reply.type(type).header("content-disposition", `attachment; filename="${name}"`);
}

/** HTTP for revisions: to read one, and to take a signed one along as a file. File names give nothing away. */
export function exportRoutes(app: FastifyInstance, deps: WorkspaceDeps, papers: SealedPapers): void {
  type Loading<T> = (tx: Tx, keyring: Keyring, workspace: string, revision: number) => Promise<T>;
  const load = <T>({ actor, revision }: Asked, loading: Loading<T>): Promise<T> =>
    deps.door.asPerson({ person: actor.person }, async (tx) =>
      loading(tx, await loadKeyring(tx, deps.master, actor.workspace), actor.workspace, revision),
    );
  const found: Loading<FrozenRevision> = async (...where) => {
    const revision = await loadRevision(...where);
    if (revision === undefined) throw new RefusalError("revision-unknown");
    return revision;
  };
  const paper = async (about: Asked): Promise<Paper> => {
    const proof = await load(about, loadProof);
    return paperOf(await paperSource(proof), exportWordsIn(proof.readable.document.language));
  };

  app.get(PATH, async (request) => RevisionAnswerSchema.parse(await load(asked(request), found)));
  app.get(`${PATH}/paper`, async (request) => PaperSchema.parse(await paper(asked(request))));
  app.get(`${PATH}/agreement.md`, async (request, reply) => {
    requireFresh(request);
    const markdown = agreementMarkdown(await paper(asked(request)));
    return asFile(reply, "text/markdown; charset=utf-8", "agreement.md").send(markdown);
  });
  app.get(`${PATH}/${PROOF_FILE_NAME}`, async (request, reply) => {
    requireFresh(request);
    const proof = await load(asked(request), loadProof);
    return asFile(reply, "application/json; charset=utf-8", PROOF_FILE_NAME).send(proofText(proof));
  });
  app.get(`${PATH}/agreement.pdf`, async (request, reply) => {
    requireFresh(request);
    const { actor, revision } = asked(request);
    const { paper: size } = parse(PaperChoice, request.query);
    return asFile(reply, "application/pdf", "agreement.pdf").send(await papers.take(actor, revision, size));
  });
}
