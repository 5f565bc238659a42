import { type Preferences, PreferencesChangeSchema } from "@footbridge/shared/protocol/preferences";
import type { FastifyInstance } from "fastify";
import { requirePerson } from "../accounts/session-hook.ts";
import type { Pace } from "../http/pace.ts";
import { parse } from "../http/parse.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { changePreferences, loadPreferences } from "./preferences.ts";

/** HTTP for what a person chose for themselves. */
export function preferenceRoutes(app: FastifyInstance, deps: WorkspaceDeps, pace: Pace): void {
  const paced = { onRequest: pace };
  app.get(
    "/api/preferences",
    paced,
    async (request): Promise<Preferences> => loadPreferences(deps, requirePerson(request).id),
  );
  app.put("/api/preferences", paced, async (request): Promise<Preferences> => {
    const person = requirePerson(request).id;
    return changePreferences(deps, person, parse(PreferencesChangeSchema, request.body));
  });
}
