import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOBODY } from "../../../server/src/db/door.ts";
import { CATALOGUE, COLUMNS_OF } from "./catalogue.ts";
import { FLAWS } from "./catalogue-flaws.ts";
import { type Ground, openGround } from "./ground.ts";
import { type Two, together } from "./people.ts";
import { TABLES } from "./tables.ts";
import { REFUSED, sayAll, visit } from "./visit.ts";

let ground: Ground;
let two: Two;
beforeAll(async () => {
  ground = await openGround();
  two = await together(ground.deps);
});
afterAll(async () => {
  await ground.close();
});

const ACCOUNT_TABLES: readonly string[] = ["persons", "recovery_codes", "sessions"];
/** Tables that no person's request reaches. */
const UNREACHED: readonly string[] = [...ACCOUNT_TABLES, "host_keys", "master_keys", "root_secrets"];

async function tables(): Promise<readonly string[]> {
  const found = await ground.asOwner<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'footbridge'::regnamespace and relkind = 'r' order by 1",
  );
  return found.map(({ name }) => name);
}

/** What every table has besides its own columns says nothing. */
function ownColumns(columns: readonly { readonly finding: string }[]): readonly string[] {
  const own = columns.filter(({ finding }) => !/\.(cmax|cmin|ctid|tableoid|xmax|xmin) /.test(finding));
  return own.map(({ finding }) => finding).sort();
}

describe("the catalogue of the database", () => {
  it.each(Object.entries(CATALOGUE))("[P5] does not contain %s", async (_, query) => {
    expect(await ground.asOwner(query)).toStrictEqual([]);
  });

  it.each(FLAWS)("[P5] would be found out to contain %s after: %s", async (check, flaw, findings) => {
    const found = await ground.asOwnerForNow(async (owner) => {
      await owner.query(flaw);
      return (await owner.query<{ finding: string }>(CATALOGUE[check] ?? "")).rows;
    });
    expect(found.map(({ finding }) => finding).sort()).toStrictEqual([...findings].sort());
  });

  it("[P5] the keeper knows who sits where and who has sealed, and may touch no word", async () => {
    const columns = await ground.asOwner<{ finding: string }>(COLUMNS_OF, ["footbridge_keeper"]);
    expect(columns.map(({ finding }) => finding).sort()).toStrictEqual([
      "audit_entries.n select",
      "audit_entries.workspace_id select",
      "calendar_feeds.person_id select",
      "calendar_feeds.token_hash select",
      "calendar_feeds.workspace_id select",
      "deletions.subject select",
      "deletions.what select",
      "deletions.whose select",
      "deletions.xmin select",
      "invitations.token_hash select",
      "invitations.used_by select",
      "invitations.workspace_id select",
      "invitations.xmin select",
      "meeting_presence.here_until select",
      "meeting_presence.meeting select",
      "meeting_presence.place select update",
      "meeting_presence.seat select",
      "meeting_presence.workspace_id select",
      "meeting_sides.left_meeting select",
      "meeting_sides.seat select",
      "meeting_sides.workspace_id select",
      "pause_wishes.seat select",
      "pause_wishes.since select",
      "pause_wishes.workspace_id select",
      "persons delete",
      "persons.data_key select",
      "persons.id select",
      "phrase_marks.author select",
      "phrase_marks.entry select",
      "phrase_marks.hear select",
      "phrase_marks.not_with_me select",
      "phrase_marks.say select update",
      "phrase_marks.seat select",
      "phrase_marks.workspace_id select",
      "reminders.person_id select",
      "reminders.stop_hash select",
      "seats.confirmed select",
      "seats.person_id select",
      "seats.seat select",
      "seats.workspace_id select",
      "sides.opening select",
      "sides.ready_at select",
      "sides.receipt select",
      "sides.revealed_at select update",
      "sides.round select",
      "sides.sealed_at select",
      "sides.seat select",
      "sides.workspace_id select",
      "signatures.revision select",
      "signatures.seat select",
      "signatures.workspace_id select",
      "signing_keys.seat select",
      "signing_keys.workspace_id select",
      "signing_keys.x select",
    ]);
  });

  it("[P5] a member reads of a seat that somebody speaks there, and never whose account it is", async () => {
    const columns = ownColumns(await ground.asOwner<{ finding: string }>(COLUMNS_OF, ["footbridge_member"]));
    expect(columns.filter((finding) => finding.startsWith("seats."))).toStrictEqual([
      "seats.confirmed insert select update",
      "seats.name insert select",
      "seats.person_id insert",
      "seats.seat insert select",
      "seats.workspace_id insert select",
    ]);
  });

  it("[P6] maintenance exchanges wrapped keys and forgets what is over, and may touch no word", async () => {
    const columns = ownColumns(await ground.asOwner<{ finding: string }>(COLUMNS_OF, ["footbridge_maintenance"]));
    expect(columns).toStrictEqual([
      "answers delete",
      "answers.round select",
      "answers.seat select",
      "answers.touched_on select",
      "answers.workspace_id select",
      "card_drafts delete",
      "card_drafts.seat select",
      "card_drafts.touched_on select",
      "card_drafts.workspace_id select",
      "commands delete",
      "commands.at select",
      "data_keys.master_key insert select",
      "data_keys.scope insert select",
      "data_keys.version insert select",
      "data_keys.workspace_id insert select",
      "data_keys.wrapped insert select update",
      "deletions.at insert select",
      "deletions.subject insert select",
      "deletions.what insert select",
      "deletions.whose insert select",
      "host_keys.certificate insert select",
      "host_keys.master_key insert select",
      "host_keys.number insert select",
      "host_keys.wrapped insert select update",
      "master_keys delete",
      "master_keys.id insert select",
      "meeting_presence delete",
      "meeting_presence.entered_at select",
      "meetings delete",
      "meetings.at select",
      "persons.data_key select update",
      "persons.id select",
      "persons.master_key select",
      "reminder_notes delete",
      "reminder_notes.over_at select",
      "reminders.person_id select",
      "root_secrets.master_key insert select",
      "root_secrets.only_one insert select",
      "root_secrets.wrapped insert select update",
      "seats.confirmed select",
      "seats.person_id select",
      "seats.seat select",
      "seats.workspace_id select",
      "sessions delete",
      "sessions.expires_at select",
      "sides.round select",
      "sides.sealed_at select update",
      "sides.seat select",
      "sides.workspace_id select",
      "workspaces delete",
      "workspaces.closed_at select",
      "workspaces.id select",
    ]);
  });

  it("[P5] the login has a privilege on nothing before it steps into a role", async () => {
    expect(await ground.asOwner(COLUMNS_OF, ["footbridge_app"])).toStrictEqual([]);
  });
});

/** What a role may do in the schema of the queue, and whatever else it may touch anywhere. */
const QUEUE_PRIVILEGES = `
  select relname || ' ' || string_agg(verb, ' ' order by verb) as finding
  from pg_class t cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as verb
  where relnamespace = 'footbridge_queue'::regnamespace and relkind in ('r', 'p') and has_table_privilege($1, t.oid, verb)
  group by relname
  union all
  select 'function ' || proname from pg_proc
  where pronamespace in ('footbridge'::regnamespace, 'footbridge_queue'::regnamespace) and has_function_privilege($1, oid, 'execute')
  union all
  select 'schema ' || nspname from pg_namespace where nspname like 'footbridge%' and has_schema_privilege($1, oid, 'usage')
  order by 1`;

describe("the queue", () => {
  it("[P16j] its role reaches ids and moments in a schema of its own, makes nothing there, and reaches nothing else", async () => {
    expect(await ground.asOwner(COLUMNS_OF, ["footbridge_queue"])).toStrictEqual([]);
    expect(
      (await ground.asOwner<{ finding: string }>(QUEUE_PRIVILEGES, ["footbridge_queue"])).map(({ finding }) => finding),
    ).toStrictEqual([
      "archive delete insert select update",
      "job delete insert select update",
      "queue select",
      "schema footbridge_queue",
      "version select",
    ]);
  });

  it("[P16j] nobody but its role reaches it, the login before it steps into that role as little as a member", async () => {
    for (const role of [
      "footbridge_app",
      "footbridge_member",
      "footbridge_accounts",
      "footbridge_keeper",
      "footbridge_maintenance",
    ]) {
      const found = await ground.asOwner<{ finding: string }>(QUEUE_PRIVILEGES, [role]);
      const there = found.filter(({ finding }) => !/^(function|schema footbridge$)/.test(finding));
      expect([role, there]).toStrictEqual([role, []]);
    }
  });
});

describe("without an identity", () => {
  it("[P5] the login is refused every verb on every table, and every function", async () => {
    const names = await tables();
    const functions = await ground.asOwner<{ name: string; nulls: string | null }>(
      `select proname as name,
         (select string_agg('null::' || type::regtype, ', ') from unnest(proargtypes) as args (type)) as nulls
       from pg_proc where pronamespace = 'footbridge'::regnamespace order by 1`,
    );
    const statements = [
      ...names.flatMap((name) => [
        `select from footbridge.${name}`,
        `insert into footbridge.${name} default values`,
        `delete from footbridge.${name}`,
        `truncate footbridge.${name}`,
        `lock table footbridge.${name}`,
      ]),
      ...functions.map(({ name, nulls }) => `select footbridge.${name}(${nulls ?? ""})`),
      "set local role footbridge_keeper",
    ];
    const answers = await visit(ground, { role: "login" }, async (say) => {
      const answers = [];
      for (const statement of statements) answers.push([statement, await say(statement)]);
      return answers;
    });
    expect(names.length).toBe(Object.keys(TABLES).length);
    expect(functions.length).toBe(28);
    expect(answers).toStrictEqual(statements.map((statement) => [statement, REFUSED]));
  });

  it.each([
    ["no identity at all", { role: "nobody" }],
    ["the identity that nobody has", { role: "member", identity: { person: NOBODY } }],
  ] as const)("[P5] %s sees no row in any table, and accounts not at all", async (_, visitor) => {
    const names = await tables();
    const seen = await visit(ground, visitor, async (say) => {
      const seen: Record<string, unknown> = {};
      for (const name of names) seen[name] = await say(`select from footbridge.${name}`);
      return seen;
    });
    expect(seen).toStrictEqual(
      Object.fromEntries(names.map((name) => [name, UNREACHED.includes(name) ? REFUSED : { rows: [], changed: 0 }])),
    );
  });

  it("[P5] whoever signs in sees accounts and no workspace", async () => {
    const names = await tables();
    const refused = await visit(ground, { role: "accounts" }, async (say) => {
      const refused: string[] = [];
      for (const name of names) if ("refused" in (await say(`select from footbridge.${name}`))) refused.push(name);
      return refused;
    });
    expect(refused).toStrictEqual(names.filter((name) => !ACCOUNT_TABLES.includes(name)));
  });
});

describe("an identity on a connection that is used again", () => {
  const WHO =
    "select current_user::text as role, footbridge.me()::text as me, (select count(*)::int from footbridge.workspaces) as seen";
  let one: Ground;
  let people: Two;
  beforeAll(async () => {
    one = await openGround(undefined, 1);
    people = await together(one.deps);
  });
  afterAll(async () => {
    await one.close();
  });

  async function whoIsLeft(): Promise<unknown> {
    const { rows: before } = await one.pool.query<{ role: string; person: string; token: string }>(
      `select current_user::text as role, coalesce(current_setting('footbridge.person', true), '') as person,
         coalesce(current_setting('footbridge.token_hash', true), '') as token`,
    );
    return [before, await sayAll(one, { role: "nobody" }, WHO)];
  }
  const NOBODY_IS_LEFT = [
    [{ role: "footbridge_app", person: "", token: "" }],
    { rows: [{ role: "footbridge_member", me: null, seen: 0 }], changed: 1 },
  ];
  const identity = (): { person: string; tokenHash: string } => ({
    person: people.ana.id,
    tokenHash: "ab".repeat(32),
  });

  it("[P5] holds within its transaction", async () => {
    expect(await sayAll(one, { role: "member", identity: identity() }, WHO)).toStrictEqual({
      rows: [{ role: "footbridge_member", me: people.ana.id, seen: 1 }],
      changed: 1,
    });
  });

  it("[P5] does not outlive a commit", async () => {
    await one.deps.door.asPerson(identity(), async (tx) => tx.execute("select 1"));
    expect(await whoIsLeft()).toStrictEqual(NOBODY_IS_LEFT);
  });

  it("[P5] does not outlive an error of the work", async () => {
    await expect(
      one.deps.door.asPerson(identity(), async () => {
        throw new Error("the work failed");
      }),
    ).rejects.toThrow("the work failed");
    expect(await whoIsLeft()).toStrictEqual(NOBODY_IS_LEFT);
  });

  it("[P5] does not outlive an error of the database", async () => {
    await expect(one.deps.door.asPerson(identity(), async (tx) => tx.execute("select 1 / 0"))).rejects.toThrow();
    expect(await whoIsLeft()).toStrictEqual(NOBODY_IS_LEFT);
  });

  it("[P5] does not outlive its connection's end", async () => {
    await expect(
      one.deps.door.asPerson(identity(), async (tx) => {
        const { rows } = await tx.execute<{ pid: number }>("select pg_backend_pid() as pid");
        await one.asOwner("select pg_terminate_backend($1)", [rows[0]?.pid]);
        return tx.execute("select 1");
      }),
    ).rejects.toThrow();
    expect(await whoIsLeft()).toStrictEqual(NOBODY_IS_LEFT);
  });

  it("[P5] is never taken over by the next person", async () => {
    for (const each of [people.ana, people.ben, people.ana]) {
      const { rows } = await one.deps.door.asPerson({ person: each.id }, (tx) =>
        tx.execute("select footbridge.me()::text as me, footbridge.token_hash() as token"),
      );
      expect(rows).toStrictEqual([{ me: each.id, token: null }]);
    }
  });

  it("[T1] work that failed inside and says otherwise is not taken for kept", async () => {
    await expect(
      one.deps.door.asPerson(identity(), (tx) => tx.execute("select 1 / 0").catch(() => undefined)),
    ).rejects.toThrow("the transaction was taken back");
  });

  it("[P5] only ids and hashes can be said at the door", async () => {
    const injected = [
      { person: "x'; reset role; --" },
      { person: "" },
      { person: two.ana.id.toUpperCase() },
      { person: two.ana.id, tokenHash: "'" },
    ];
    for (const each of injected) expect(() => ground.deps.door.asPerson(each, async () => undefined)).toThrow();
  });
});
