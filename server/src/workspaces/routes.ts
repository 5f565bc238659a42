import { practiceIn } from "@footbridge/shared/practice/languages";
import { Uuid } from "@footbridge/shared/protocol/values";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { requirePerson } from "../accounts/session-hook.ts";
import { parse } from "../http/parse.ts";
import type { TellOwn } from "../nodes/message.ts";
import type { WorkspaceDeps } from "./deps.ts";
import { loadMirror } from "./mirror.ts";
import { listWorkspaces, openWorkspace } from "./opening.ts";

/** In which language what the two share is to be written; the first one unless it is one that is spoken. */
const Opening = z.strictObject({ language: z.string().max(35).optional() });
const WorkspacePath = z.strictObject({ workspace: Uuid });

/** The workspace named in a path. Whether the person belongs to it is for the database to say. */
export function workspaceIn(request: FastifyRequest): string {
  return parse(WorkspacePath, request.params).workspace;
}

/**
 * HTTP for the home page (one's workspaces, and opening one), and what the partner can see of one right now.
 *
 * @param tellOwn told when somebody's list grew
 */
export function workspaceRoutes(app: FastifyInstance, deps: WorkspaceDeps, tellOwn: TellOwn): void {
  app.get("/api/workspaces", async (request) => ({
    workspaces: await listWorkspaces(deps, requirePerson(request)),
  }));
  app.post("/api/workspaces", async (request) => {
    const { language = "" } = parse(Opening, request.body);
    const person = requirePerson(request);
    const id = await openWorkspace(deps, person, practiceIn(language).language);
    tellOwn({ person: person.id, what: "workspaces", session: request.sessionKey });
    return { id };
  });
  app.get("/api/workspaces/:workspace/mirror", async (request) => {
    const person = requirePerson(request);
    return loadMirror(deps, { person: person.id, workspace: workspaceIn(request) });
  });
}
