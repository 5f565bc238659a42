import type pg from "pg";

/** A table of the database, with what is written of it. */
export interface Table {
  readonly name: string;
  /** Every column that is not worked out from others, in their order. */
  readonly columns: readonly string[];
  /** SQL that orders rows in the same way in every database. */
  readonly order: string;
  /** SQL for the rows that a backup holds. */
  readonly condition: string;
}

/**
 * What a backup leaves out. Some of it would open again what somebody closed since: who was signed in, the private addresses
 * of calendars, reminders and the devices that they went to, and invitations that still wait for somebody. Some is of its moment alone: who was in a meeting then, and what
 * they looked at, would be said of people who are not here.
 */
const LEFT_OUT: Readonly<Record<string, string>> = {
  sessions: "false",
  calendar_feeds: "false",
  invitations: "used_at is not null or revoked_at is not null",
  meetings: "false",
  meeting_presence: "false",
  meeting_sides: "false",
  reminders: "false",
  push_devices: "false",
  reminder_notes: "false",
};

const TABLES = `
  select c.relname as name,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select array_agg(quote_ident(a.attname) || case when t.typcategory = 'S' then ' collate "C"' else '' end
        order by array_position(i.indkey::int2[], a.attnum))
      from pg_index i
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
      join pg_type t on t.oid = a.atttypid
      where i.indrelid = c.oid and i.indisprimary) as "primaryKey",
    (select coalesce(array_agg(distinct f.relname::text), '{}') from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as "pointsTo"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'footbridge' and c.relkind in ('r', 'p')
  order by c.relname`;

interface Found {
  readonly name: string;
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[] | null;
  readonly pointsTo: readonly string[];
}

/**
 * Every table of the product, each after those that it points to.
 * @param client a connection of the database's owner
 * @throws Error when tables point to each other in a circle, or one has no primary key: a migration would have to be mended
 */
export async function tablesIn(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Found>(TABLES);
  const ordered: Found[] = [];
  for (let left = rows; left.length > 0; ) {
    const done = new Set(ordered.map(({ name }) => name));
    const ready = left.filter(({ pointsTo }) => pointsTo.every((name) => done.has(name)));
    if (ready.length === 0) throw new Error("tables point to each other in a circle");
    ordered.push(...ready);
    left = left.filter((each) => !ready.includes(each));
  }
  return ordered.map(({ name, columns, primaryKey }) => {
    if (primaryKey === null) throw new Error(`the table ${name} has no primary key`);
    return { name, columns, order: primaryKey.join(", "), condition: LEFT_OUT[name] ?? "true" };
  });
}

/** A table's name in SQL. */
export function nameOf({ name }: Pick<Table, "name">): string {
  return `footbridge.${quoted(name)}`;
}

/** COPY's query for the rows that a backup holds, in an order that only follows from what they are. */
export function copyOut(table: Table): string {
  const columns = table.columns.map(quoted).join(", ");
  return `copy (select ${columns} from ${nameOf(table)} where ${table.condition} order by ${table.order}) to stdout`;
}

/** COPY's statement that takes such rows. */
export function copyIn(table: Pick<Table, "name" | "columns">): string {
  return `copy ${nameOf(table)} (${table.columns.map(quoted).join(", ")}) from stdin`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
