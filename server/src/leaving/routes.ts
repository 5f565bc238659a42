import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { BODY_LIMIT } from "../accounts/routes.ts";
import { requireFresh } from "../accounts/session-hook.ts";
import type { Sessions } from "../accounts/sessions.ts";
import { parse } from "../http/parse.ts";
import type { Changes } from "../workspaces/changes.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { deleteAccount } from "./delete-account.ts";

const Nothing = z.strictObject({});

/** What deleting an account needs beside the database. */
export interface LeavingTools {
  readonly sessions: Pick<Sessions, "endAllSessions" | "noCookie">;
  /** Shows what changed to whoever is there. */
  readonly publish: (workspace: string, by: string, changes: Changes) => void;
  /** Told once something was deleted, so that the ledger is kept. */
  readonly deleted: () => void;
}

/** HTTP for deleting one's account. The pass phrase was typed a short while ago: `POST /api/account/confirm`. */
export function leavingRoutes(app: FastifyInstance, deps: WorkspaceDeps, tools: LeavingTools): void {
  app.post("/api/account/delete", { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const { id } = requireFresh(request);
    parse(Nothing, request.body);
    const left = await deleteAccount(deps, id);
    tools.deleted();
    // The rows went with the account; this hangs up on its pages, before anything else is shown there.
    await tools.sessions.endAllSessions(id);
    for (const { workspace, changes } of left) tools.publish(workspace, id, changes);
    void reply.header("set-cookie", tools.sessions.noCookie());
    return {};
  });
}
