import { sql } from "drizzle-orm";
import { NOBODY, openDoor } from "../../server/src/db/door.ts";
import type { Records } from "./records.ts";
import type { Stage } from "./stage.ts";

/**
 * Writes down every row that the database gives to Ben, to a stranger and to nobody, through the server's own door
 * (P5): what the server never asks for must not be there for the asking either. The rows of Ana's side of a round that
 * is revealed are left out for Ben: how they came to be is in them, and what he is given of them he is given by the server.
 */
export async function lookIntoDatabase(stage: Stage, records: Records): Promise<void> {
  const door = openDoor(stage.server.pool);
  const tables = await tablesToLookInto(stage);
  const everyTable = (without: (table: string) => string): string =>
    tables
      .map(
        (table) =>
          `select '${table}' as name, coalesce(jsonb_agg(to_jsonb(t) order by (to_jsonb(t) - 'body' - 'state')::text), '[]')::text as rows
           from footbridge.${table} t ${without(table)}`,
      )
      .join(" union all ");
  const revealed =
    "(select from footbridge.workspaces w where w.id = t.workspace_id and w.state -> 'rounds' -> t.round ->> 'revealedAt' is not null)";
  const look = async (who: string, id: string, without: (table: string) => string = () => ""): Promise<void> => {
    const write = records.open(`the database, as ${who}`);
    await door.asPerson({ person: id }, async (tx) => {
      const { rows } = await tx.execute<{ name: string; rows: string }>(sql.raw(everyTable(without)));
      for (const { name, rows: found } of rows) write(`${name} ${found}`);
    });
  };
  await look("Ben", stage.ben.id, (table) =>
    table === "answers" ? `where not (t.seat = 'a' and exists ${revealed})` : "",
  );
  await look("a stranger", stage.stranger.id);
  await look("nobody", NOBODY);
}

const known = new WeakMap<Stage, readonly string[]>();

/** Every table that a member may ask for anything. */
async function tablesToLookInto(stage: Stage): Promise<readonly string[]> {
  const before = known.get(stage);
  if (before !== undefined) return before;
  const rows = await stage.server.asOwner<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'footbridge'::regnamespace and relkind = 'r' and has_table_privilege('footbridge_member', oid, 'select')
     order by relname`,
  );
  const tables = rows.map(({ name }) => name);
  known.set(stage, tables);
  return tables;
}
