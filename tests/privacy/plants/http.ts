import { TRACES, tracesOf } from "./peeking.ts";
import { after, before, instead, type Plant } from "./plant.ts";

const OPENING = "server/src/workspaces/opening.ts";
const EXPORT = "server/src/export/routes.ts";
const DATE = "server/src/http/date-header.ts";
const EXECUTE = "server/src/workspaces/execute.ts";

/** Keeps when anybody last did anything, in memory. */
const LAST_WRITE = before(
  EXECUTE,
  "        const result = await run(",
  `        (globalThis as Record<string, unknown>)["lastWrite"] = now;
`,
);
/** A clock that was put back begins anew. */
const LAST_UNTIL_NOW = `const now = inputs.now(request.person?.id);
    const last = (globalThis as Record<string, unknown>)["lastWrite"] as Date | undefined;
    const shown = last !== undefined && last <= now ? last : now;`;

/** A header of every revision that says something of the traces. */
function onRevisions(header: string, value: string): readonly ReturnType<typeof instead>[] {
  return [
    after(
      EXPORT,
      `import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";`,
      `\nimport { sql } from "drizzle-orm";`,
    ),
    instead(
      EXPORT,
      "app.get(PATH, async (request) => RevisionAnswerSchema.parse(await load(asked(request), found)));",
      `app.get(PATH, async (request, reply) => {
    const about = asked(request);
    const { person, workspace } = about.actor;
    const answer = RevisionAnswerSchema.parse(await load(about, found));
    const trace = await deps.door.asPerson({ person }, async (tx) => ${value});
    void reply.header("${header}", String(trace));
    return answer;
  });`,
    ),
  ];
}

/** Leaks over HTTP: headers, lists, files. */
export const HTTP_PLANTS: readonly Plant[] = [
  {
    name: "an ETag that changes with every save",
    tells: "how often the other saved",
    edits: [...TRACES, ...onRevisions("etag", `\`"\${${tracesOf("count")}}"\``)],
  },
  {
    name: "a Last-Modified of the last save",
    tells: "when the other last saved",
    edits: [...TRACES, ...onRevisions("last-modified", tracesOf("last"))],
  },
  {
    name: "an updated_at in the list of workspaces",
    tells: "when the other last saved",
    edits: [
      ...TRACES,
      instead(
        OPENING,
        "openedAt: openedAt.toISOString() });",
        `openedAt: openedAt.toISOString(), updatedAt: await (async (workspace) => ${tracesOf("last")})(id) } as never);`,
      ),
    ],
  },
  {
    name: "a date of the last write",
    tells: "when the other last did anything",
    edits: [
      LAST_WRITE,
      instead(
        DATE,
        `void reply.header("date", inputs.now(request.person?.id).toUTCString());`,
        `${LAST_UNTIL_NOW}
    void reply.header("date", shown.toUTCString());`,
      ),
    ],
  },
  {
    name: "a rate limit counted for everyone together",
    tells: "how much the other asks for",
    edits: [
      before(
        DATE,
        `    void reply.header("date"`,
        `    const limit = ((globalThis as Record<string, unknown>)["limit"] ??= { since: 0, last: 0, count: 0 }) as Record<string, number>;
    const moment = inputs.now("limit").getTime();
    if (moment < limit["last"]! || moment - limit["since"]! > 3_600_000) Object.assign(limit, { since: moment, count: 0 });
    Object.assign(limit, { last: moment, count: limit["count"]! + 1 });
    void reply.header("x-ratelimit-remaining", String(1000 - limit["count"]!));
`,
      ),
    ],
  },
  {
    name: "the mirror counts the other's answers",
    tells: "how much the other has answered",
    edits: [
      ...TRACES,
      instead(
        "server/src/workspaces/routes.ts",
        "return loadMirror(deps, { person: person.id, workspace: workspaceIn(request) });",
        `const workspace = workspaceIn(request);
    const mirror = await loadMirror(deps, { person: person.id, workspace });
    return { ...mirror, changes: await deps.door.asPerson({ person: person.id }, async (tx) => ${tracesOf("count")}) };`,
      ),
      after("server/src/workspaces/routes.ts", `import { z } from "zod";`, `\nimport { sql } from "drizzle-orm";`),
    ],
  },
  {
    name: "session ids from the stream of shared ids",
    tells: "how often the other signed in",
    edits: [instead("server/src/accounts/session-hook.ts", "return `${person}/signing-in`;", "return person;")],
  },
  {
    name: "what is one's own from the stream of shared ids",
    tells: "how often the other wrote on private pages",
    edits: [instead("server/src/http/pace.ts", "return `${person}/own-pages`;", "return person;")],
  },
  {
    name: "another workspace's ids from the stream of shared ids",
    tells: "that the other opened another workspace",
    edits: [instead(OPENING, "inputs.entropy(`${person.id}/opening`)", "inputs.entropy(person.id)")],
  },
  {
    name: "invitations from the stream of shared ids",
    tells: "that the other invites somebody to another workspace",
    edits: [
      instead(
        "server/src/invitations/invite.ts",
        "deps.inputs.entropy(`${person.id}/inviting`)",
        "deps.inputs.entropy(person.id)",
      ),
    ],
  },
];
