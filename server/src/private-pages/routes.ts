import {
  BeginPageSchema,
  type Notebook,
  type PrivatePage,
  SaveTextSchema,
  type TextSaved,
} from "@footbridge/shared/protocol/private-pages";
import { Slug, Uuid } from "@footbridge/shared/protocol/values";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { requirePerson } from "../accounts/session-hook.ts";
import type { Pace } from "../http/pace.ts";
import { parse } from "../http/parse.ts";
import type { TellOwn } from "../nodes/message.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { beginPage, deletePage, loadNotebook, saveText } from "./notebook.ts";

const PagePath = z.strictObject({ page: Uuid });
const TextPath = z.strictObject({ page: Uuid, prompt: Slug });

/**
 * HTTP for a person's private pages. Whose they are follows from the session alone.
 *
 * @param tellOwn told of every change
 */
export function privatePageRoutes(app: FastifyInstance, deps: WorkspaceDeps, pace: Pace, tellOwn: TellOwn): void {
  const paced = { onRequest: pace };
  const changed = (request: FastifyRequest): void =>
    tellOwn({ person: requirePerson(request).id, what: "private-pages", session: request.sessionKey });
  app.get(
    "/api/private-pages",
    paced,
    async (request): Promise<Notebook> => loadNotebook(deps, requirePerson(request).id),
  );
  app.post("/api/private-pages", paced, async (request): Promise<PrivatePage> => {
    const person = requirePerson(request).id;
    const page = await beginPage(deps, person, parse(BeginPageSchema, request.body));
    changed(request);
    return page;
  });
  app.put("/api/private-pages/:page/texts/:prompt", paced, async (request): Promise<TextSaved> => {
    const person = requirePerson(request).id;
    const saved = await saveText(deps, person, parse(TextPath, request.params), parse(SaveTextSchema, request.body));
    if (saved.saved) changed(request);
    return saved;
  });
  app.delete("/api/private-pages/:page", paced, async (request): Promise<Record<string, never>> => {
    await deletePage(deps, requirePerson(request).id, parse(PagePath, request.params).page);
    changed(request);
    return {};
  });
}
