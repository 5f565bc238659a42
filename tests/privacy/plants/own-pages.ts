import { answering, CALL_EVERYONE, CALLED, LAST_LINES } from "./peeking.ts";
import { after, before, instead, type Plant } from "./plant.ts";

const SQL = "migrations/0010_own_pages.sql";
const OPENING = "server/src/workspaces/opening.ts";
const NOTEBOOK = "server/src/private-pages/notebook.ts";
const FAN_OUT = "server/src/realtime/fan-out.ts";
const PREFERENCES = "server/src/preferences/preferences.ts";

/** Who sits in a room with the one who asks. */
const NEAR = before(
  SQL,
  "create policy preferences_select",
  `create function footbridge.near(person uuid) returns boolean language sql stable security definer as
  $$ select exists (select from footbridge.seats mine join footbridge.seats theirs using (workspace_id)
     where mine.person_id = footbridge.me() and theirs.person_id = person) $$;
grant execute on function footbridge.near(uuid) to footbridge_member;
`,
);
const THEIRS =
  "where p.person_id in (select s.person_id from footbridge.seats s where s.workspace_id = workspace and s.person_id <> footbridge.me())";

/** The rooms of the one who asks, held or raised by what is theirs alone. */
const ROOMS = "where id in (select workspace_id from footbridge.seats where person_id = ${person})";

/** A policy of what is one's own, with another condition. */
function policy(table: string, using: string) {
  const head = `create policy ${table}_select on footbridge.${table} for select to footbridge_member\n  using (`;
  return instead(SQL, `${head}person_id = footbridge.me());`, `${head}${using});`);
}

/** Leaks of private pages and preferences, which belong to nobody else's world. */
export const OWN_PAGE_PLANTS: readonly Plant[] = [
  {
    name: "private pages counted in the home rows",
    tells: "how many private pages the other has",
    edits: [
      answering(LAST_LINES.ownPages, "their_pages", "bigint", `count(*) from footbridge.private_pages p ${THEIRS}`),
      instead(
        OPENING,
        "openedAt: openedAt.toISOString() });",
        `openedAt: openedAt.toISOString(), pages: (await tx.execute(sql\`select footbridge.their_pages(\${id}) as pages\`)).rows[0]?.["pages"] } as never);`,
      ),
    ],
  },
  {
    name: "private pages for whoever sits in the same room",
    tells: "how many private pages the other has, and how long they are",
    edits: [NEAR, policy("private_pages", "person_id = footbridge.me() or footbridge.near(person_id)")],
  },
  {
    name: "a private page calls everyone",
    tells: "when the other writes for themselves alone",
    edits: [...CALL_EVERYONE, before(NOTEBOOK, "    return { saved: true, revision };", `    ${CALLED}`)],
  },
  {
    name: "what of one's own changed is told to everyone of the workspace",
    tells: "that the other changed something of their own, and of which kind",
    edits: [
      instead(
        FAN_OUT,
        "Iterable<PageOfPerson> => this.#byPerson.get(person) ?? [];",
        `Iterable<PageOfPerson> =>
    [...this.#byWorkspace.values()].filter((room) => [...room].some((page) => page.person === person)).flatMap((room) => [...room]);`,
      ),
    ],
  },
  {
    name: "a private page that is deleted raises the version of its writer's rooms",
    tells: "that the other deleted a private page",
    edits: [
      instead(
        NOTEBOOK,
        "(tx) => tx.delete(privatePages).where(mine(person, id)));",
        `async (tx) => {
    await tx.execute(sql\`update footbridge.workspaces set version = version + 1 ${ROOMS}\`);
    await tx.delete(privatePages).where(mine(person, id));
  });`,
      ),
    ],
  },
  {
    name: "a private page that is begun holds its writer's rooms",
    tells: "that the other begins a private page, by the wait",
    edits: [
      before(
        NOTEBOOK,
        "    await demandRoom(tx, person);",
        `    await tx.execute(sql\`select from footbridge.workspaces ${ROOMS} for update\`);\n`,
      ),
    ],
  },
  {
    name: "ids of private pages that count for everyone",
    tells: "that the other has a page of this id",
    edits: [instead(SQL, "primary key (person_id, id)", "primary key (id)")],
  },
  {
    name: "preferences of everyone",
    tells: "that the other chose something, and how much",
    edits: [policy("preferences", "true")],
  },
  {
    name: "preferences for whoever sits in the same room",
    tells: "that the other chose something, and how much",
    edits: [NEAR, policy("preferences", "person_id = footbridge.me() or footbridge.near(person_id)")],
  },
  {
    name: "a preference calls everyone",
    tells: "when the other dismisses a note or chooses a language",
    edits: [...CALL_EVERYONE, before(PREFERENCES, "    return chosen;", `    ${CALLED}`)],
  },
  {
    name: "a preference raises the version of its owner's rooms",
    tells: "how often the other chose something",
    edits: [
      instead(PREFERENCES, `import { eq } from "drizzle-orm";`, `import { eq, sql } from "drizzle-orm";`),
      before(
        PREFERENCES,
        "    return chosen;",
        `    await tx.execute(sql\`update footbridge.workspaces set version = version + 1 ${ROOMS}\`);\n`,
      ),
    ],
  },
  {
    name: "whether the other chose anything, in the home rows",
    tells: "that the other chose something",
    edits: [
      answering(
        LAST_LINES.ownPages,
        "they_chose",
        "boolean",
        `exists (select from footbridge.preferences p ${THEIRS})`,
      ),
      instead(
        OPENING,
        "openedAt: openedAt.toISOString() });",
        `openedAt: openedAt.toISOString(), chose: (await tx.execute(sql\`select footbridge.they_chose(\${id}) as chose\`)).rows[0]?.["chose"] } as never);`,
      ),
    ],
  },
  {
    name: "one pace for what is everyone's own, told in a header",
    tells: "how much the other asks for what is theirs alone",
    edits: [
      after(
        "server/src/http/pace.ts",
        "    if (person === null) return;",
        // What this moment knows nothing of is forgotten: a story that is told again begins anew.
        `
    const moment = inputs.now(ownPagesOf(person.id)).getTime();
    const paced = ((globalThis as Record<string, unknown>)["paced"] ?? []) as number[];
    (globalThis as Record<string, unknown>)["paced"] = [...paced.filter((at) => at < moment), moment];`,
      ),
      before(
        "server/src/http/date-header.ts",
        `    void reply.header("date"`,
        `    if (request.url === "/api/preferences" || request.url === "/api/private-pages")
      void reply.header("x-asked", String(((globalThis as Record<string, unknown>)["paced"] as number[] | undefined)?.length ?? 0));
`,
      ),
    ],
  },
];
