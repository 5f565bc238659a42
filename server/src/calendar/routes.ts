import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { requireFresh, requirePerson } from "../accounts/session-hook.ts";
import { answerNotFound } from "../http/not-found.ts";
import { ownPagesOf, type Pace } from "../http/pace.ts";
import { parse } from "../http/parse.ts";
import { RefusalError } from "../refusal.ts";
import type { Actor, WorkspaceDeps } from "../workspaces/deps.ts";
import { workspaceIn } from "../workspaces/routes.ts";
import { openFeedLimits } from "./feed-limits.ts";
import { feedOf, hasFeed, makeFeed, openFeed, revokeFeed } from "./feeds.ts";
import { loadCheckIns } from "./load.ts";

const Nothing = z.strictObject({});
const TYPE = "text/calendar; charset=utf-8";
const OWN = "/api/workspaces/:workspace/calendar-feed";
/** Under this, and under nothing else, a calendar app finds a calendar. */
const FEEDS = "/calendar/";

/** HTTP for calendars: the file, one's own private address, and what an app finds there without signing in. */
export function calendarRoutes(app: FastifyInstance, deps: WorkspaceDeps, pace: Pace): void {
  const { door, master, inputs } = deps;
  const paced = { onRequest: pace };

  app.get("/api/workspaces/:workspace/check-ins.ics", async (request, reply) => {
    const { id } = requireFresh(request);
    const workspace = workspaceIn(request);
    const file = await door.asPerson({ person: id }, (tx) =>
      loadCheckIns(tx, master, workspace, inputs.now(ownPagesOf(id))),
    );
    if (file === undefined) throw new RefusalError("export-not-signed");
    return reply.type(TYPE).header("content-disposition", `attachment; filename="check-ins.ics"`).send(file);
  });

  const actorOf = (request: FastifyRequest): Actor => ({
    person: requirePerson(request).id,
    workspace: workspaceIn(request),
  });
  app.get(OWN, paced, async (request) => ({ made: await hasFeed(deps, actorOf(request)) }));
  app.post(OWN, paced, async (request) => {
    // An address hands out the file to whoever has it, and goes on doing so.
    requireFresh(request);
    const actor = actorOf(request);
    parse(Nothing, request.body);
    return { path: `${FEEDS}${await makeFeed(deps, actor)}.ics` };
  });
  app.delete(OWN, paced, async (request) => {
    await revokeFeed(deps, actorOf(request));
    return {};
  });

  const limits = openFeedLimits(() => inputs.now());
  app.get(`${FEEDS}:file`, async (request, reply) => {
    const feed = feedOf(tokenIn(request));
    limits.ask(request, feed);
    const file = feed === null ? undefined : await openFeed(deps, feed);
    if (file !== undefined) return reply.type(TYPE).send(file);
    limits.miss(request);
    // As at every other address here that has nothing: one that was taken back cannot be told from one that never was.
    return answerNotFound(request, reply);
  });
}

const Asked = z.object({ file: z.string() });

/** What stands between `/calendar/` and `.ics`; empty where that is not what was asked for. */
function tokenIn({ params }: FastifyRequest): string {
  return /^(.*)\.ics$/.exec(Asked.parse(params).file)?.[1] ?? "";
}
