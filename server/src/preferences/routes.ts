import { type Preferences, PreferencesChangeSchema } from "@footbridge/shared/protocol/preferences";
import type { FastifyInstance } from "fastify";
import { requirePerson } from "../accounts/session-hook.ts";
import type { Pace } from "../http/pace.ts";
import { parse } from "../http/parse.ts";
import type { TellOwn } from "../nodes/message.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { changePreferences, loadPreferences } from "./preferences.ts";

/**
 * HTTP for what a person chose for themselves.
 *
 * @param tellOwn told of every choice
 */
export function preferenceRoutes(app: FastifyInstance, deps: WorkspaceDeps, pace: Pace, tellOwn: TellOwn): void {
  const paced = { onRequest: pace };
  app.get(
    "/api/preferences",
    paced,
    async (request): Promise<Preferences> => loadPreferences(deps, requirePerson(request).id),
  );
  app.put("/api/preferences", paced, async (request): Promise<Preferences> => {
    const person = requirePerson(request).id;
    const chosen = await changePreferences(deps, person, parse(PreferencesChangeSchema, request.body));
    tellOwn({ person, what: "preferences", session: request.sessionKey });
    return chosen;
  });
}
