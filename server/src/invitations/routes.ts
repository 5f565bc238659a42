import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { requirePerson } from "../accounts/session-hook.ts";
import { parse } from "../http/parse.ts";
import type { TellOwn } from "../nodes/message.ts";
import { type Changes, changesFrom } from "../workspaces/changes.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { workspaceIn } from "../workspaces/routes.ts";
import { currentInvitation, invite, revokeInvitation } from "./invite.ts";
import { lookAtInvitation, redeemInvitation } from "./redeem.ts";

const Nothing = z.strictObject({});
const Token = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

/**
 * HTTP for invitations. A link is used up by POST alone, so that a link preview cannot consume it.
 *
 * @param publish shows both what changed
 * @param tellOwn told when the list of whoever joins grew
 */
export function invitationRoutes(
  app: FastifyInstance,
  deps: WorkspaceDeps,
  publish: (workspace: string, by: string, changes: Changes) => void,
  tellOwn: TellOwn,
): void {
  const path = "/api/workspaces/:workspace/invitation";
  app.get(path, async (request) => {
    const actor = { person: requirePerson(request).id, workspace: workspaceIn(request) };
    return { invitation: await currentInvitation(deps, actor) };
  });
  app.post(path, async (request) => {
    parse(Nothing, request.body);
    return invite(deps, requirePerson(request), workspaceIn(request));
  });
  app.delete(path, async (request) => {
    await revokeInvitation(deps, { person: requirePerson(request).id, workspace: workspaceIn(request) });
    return {};
  });
  app.post("/api/invitations/look", async (request) =>
    lookAtInvitation(deps, request.person, parse(Token, request.body).token),
  );
  app.post("/api/invitations/redeem", async (request) => {
    const person = requirePerson(request);
    const { workspace, facts } = await redeemInvitation(deps, person, parse(Token, request.body).token);
    if (facts.length > 0) {
      publish(workspace, person.id, changesFrom(facts));
      tellOwn({ person: person.id, what: "workspaces", session: request.sessionKey });
    }
    return { workspace };
  });
}
