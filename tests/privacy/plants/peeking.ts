import { after, before, type Edit, instead } from "./plant.ts";

/** The last line of the migration that makes answers and sides; what is planted in the database comes after it. */
const LAST_GRANT = "grant select, insert, update (revision, words) on footbridge.answers to footbridge_member;";
const ROUND = "server/src/workspaces/commands/round.ts";
const VIEWS = "server/src/workspaces/views.ts";
const DEFINER = "security definer set search_path = pg_catalog, pg_temp";

/**
 * A function of the database that looks past every policy at the other side of a round.
 * @param returns the type of what it tells
 * @param tells an expression over `theirs`, the other's row of `footbridge.sides`, and `answers`, how many they have
 */
export function peek(returns: string, tells: string): Edit {
  return after(
    "migrations/0004_rounds.sql",
    LAST_GRANT,
    `
create function footbridge.peek(workspace uuid, which text) returns ${returns} language sql stable ${DEFINER}
  as $$ select (select ${tells} from (select count(*)::integer as answers from footbridge.answers a
          where a.workspace_id = workspace and a.round = which and a.seat <> footbridge.my_seat(workspace)) counted
        left join footbridge.sides theirs
          on theirs.workspace_id = workspace and theirs.round = which and theirs.seat <> footbridge.my_seat(workspace)) $$;
grant execute on function footbridge.peek(uuid, text) to footbridge_member;`,
  );
}

/**
 * A function of the database that looks past every policy, and answers any member.
 * @param at a migration, and its last line: the function comes after it
 * @param tells an expression, in which `workspace` is the one that is asked for
 */
export function answering(
  at: readonly [file: string, last: string],
  name: string,
  returns: string,
  tells: string,
): Edit {
  return after(
    at[0],
    at[1],
    `
create function footbridge.${name}(workspace uuid) returns ${returns} language sql stable ${DEFINER}
  as $$ select ${tells} $$;
grant execute on function footbridge.${name}(uuid) to footbridge_member;`,
  );
}

/** The last lines of migrations, after which more of the same can be planted. */
export const LAST_LINES = {
  ownPages: [
    "migrations/0010_own_pages.sql",
    "grant select, insert, update (words), delete on footbridge.private_pages to footbridge_member;",
  ],
  visits: ["migrations/0011_visits.sql", "grant update (seen_at) on footbridge.visits to footbridge_member;"],
  pauses: [
    "migrations/0020_pausing.sql",
    "grant select, insert, delete, update (since) on footbridge.pause_wishes to footbridge_member;",
  ],
  cards: [
    "migrations/0012_cards.sql",
    "grant select, insert on footbridge.cards, footbridge.card_openings to footbridge_member;",
  ],
  marks: [
    "migrations/0013_phrase_marks.sql",
    "grant select, insert, update (say, hear, not_with_me) on footbridge.phrase_marks to footbridge_member;",
  ],
} as const;

/** `sql` from Drizzle in a file that has none of it. @param first its first import, or a part of it */
export function withSql(file: string, first: string): Edit {
  return before(file, first, 'import { sql } from "drizzle-orm";\n');
}

/**
 * What every slice of a view gets besides, let through past its schema.
 * @param put fields of an object; `slice`, `viewer`, `tx` and `workspace` are at hand, and it may wait
 */
export function besideEverySlice(put: string): Edit {
  return instead(
    "server/src/workspaces/views.ts",
    "const slices = loaded.filter((slice) => slice !== null).map((slice) => SliceSchema.parse(slice));",
    `const slices = [];
  for (const slice of loaded) if (slice !== null) slices.push({ ...SliceSchema.parse(slice), ${put} } as never);`,
  );
}

/** A statement that raises the version of the workspace, for where `tx` and `workspace` are at hand. */
export const RAISE_VERSION =
  "await tx.execute(sql`update footbridge.workspaces set version = version + 1 where id = ${workspace}`);\n";

/** A statement that holds the workspace still, for where `tx` and `workspace` are at hand. */
export const HOLD_WORKSPACE =
  "await tx.execute(sql`select from footbridge.workspaces where id = ${workspace} for update`);\n";

/** Shows every open page of everyone anew, from anywhere in the server. */
export const CALL_EVERYONE: readonly Edit[] = [
  after(
    "server/src/realtime/fan-out.ts",
    "    this.#tellOthers = tellOthers;",
    `
    Object.assign(globalThis, {
      callEveryone: () => {
        for (const here of this.#byWorkspace.values()) for (const each of here) each.show([{ name: "workspace" }]);
      },
    });`,
  ),
];

/** Calls everyone. */
export const CALLED = `(globalThis as never as { callEveryone: () => void }).callEveryone();\n`;

/** What a round's view gets besides: the outcome of `peek`, let through by its schema. */
export const PEEK_IN_VIEW: readonly Edit[] = [
  instead(
    VIEWS,
    "  return roundView(round, shared, seat, { own, answers, receipt }, theirs);",
    `  const { rows } = await tx.execute(sql\`select footbridge.peek(\${workspace}, \${round}) as peek\`);
  return { ...roundView(round, shared, seat, { own, answers, receipt }, theirs), peek: rows[0]?.["peek"] } as never;`,
  ),
  after("shared/src/protocol/views.ts", "const together = {", "\n  peek: z.unknown().optional(),"),
];

/** A table beside the others in which every private change leaves a trace, and a function that adds the traces up. */
export const TRACES: readonly Edit[] = [
  after(
    "migrations/0004_rounds.sql",
    LAST_GRANT,
    `
create table footbridge.traces (workspace_id uuid not null, at timestamptz not null, size integer not null);
create function footbridge.leave_trace(workspace uuid, moment timestamptz, bytes integer) returns void
  language sql volatile ${DEFINER} as $$ insert into footbridge.traces values (workspace, moment, bytes) $$;
create function footbridge.traces_of(workspace uuid) returns jsonb language sql stable ${DEFINER}
  as $$ select jsonb_build_object('count', count(*), 'last', max(at), 'size', coalesce(sum(size), 0),
          'times', coalesce(jsonb_agg(at order by at), '[]'))
        from footbridge.traces t where t.workspace_id = workspace $$;
grant execute on function footbridge.leave_trace(uuid, timestamptz, integer), footbridge.traces_of(uuid)
  to footbridge_member;`,
  ),
  after(ROUND, `import { sheetOf } from "@footbridge/shared/practice/sheets";`, `\nimport { sql } from "drizzle-orm";`),
  before(
    ROUND,
    "  for (const change of decision.facts) await apply(",
    `  await tx.execute(
    sql\`select footbridge.leave_trace(\${workspace}, \${now.toISOString()}, \${JSON.stringify(command).length})\`,
  );
`,
  ),
];

/** What is in the traces, as TypeScript: an expression of the given field, where `tx` and `workspace` are at hand. */
export function tracesOf(field: "count" | "last" | "size" | "times"): string {
  return `((await tx.execute(sql\`select footbridge.traces_of(\${workspace}) as traces\`)).rows[0]?.["traces"] as Record<string, never>)?.["${field}"]`;
}
