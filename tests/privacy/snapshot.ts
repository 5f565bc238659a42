import type { RunningServer } from "../support/running-server.ts";

interface Table {
  readonly name: string;
  /** The column with the workspace's id; null where the rows are a person's and belong to no workspace. */
  readonly key: string | null;
  /** Columns that are written; what the database makes of them by itself is left out. */
  readonly columns: string;
}

/** Puts everybody back to how they were when it was opened, and one scene to how it was taken down. */
export interface Snapshot {
  /** Takes down how a workspace is now. */
  take(workspace: string): Promise<void>;
  /** Puts everybody back, and these workspaces: no other is there afterwards, until it is put back itself. */
  restore(workspaces: readonly string[]): Promise<void>;
}

async function tablesOf(server: RunningServer): Promise<readonly Table[]> {
  return server.asOwner<Table>(
    `with written as (
       select c.table_name as name, array_agg(c.column_name::text) as names,
         string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
       from information_schema.columns c
       join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
       where c.table_schema = 'footbridge' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       group by c.table_name)
     select name, columns,
       case when name = 'workspaces' then 'id' when 'workspace_id' = any (names) then 'workspace_id' end as key
     from written where name in ('workspaces', 'persons') or names && array['workspace_id', 'person_id']
     order by name`,
  );
}

/** Opens a snapshot; it begins with everybody as they are now, and with no workspace. */
export async function openSnapshot(server: RunningServer): Promise<Snapshot> {
  const tables = await tablesOf(server);
  await server.asOwner(
    [
      "create schema snapshot",
      ...tables.map(
        ({ name, key, columns }) =>
          `create table snapshot.${name} as select ${columns} from footbridge.${name} ${key === null ? "" : "limit 0"}`,
      ),
    ].join("; "),
  );
  return {
    take: async (workspace) => {
      await server.asOwner(
        tables
          .filter(({ key }) => key !== null)
          .map(
            ({ name, key, columns }) =>
              `insert into snapshot.${name} select ${columns} from footbridge.${name} where ${key} = '${workspace}'`,
          )
          .join("; "),
      );
    },
    restore: async (workspaces) => {
      const these = workspaces.map((id) => `'${id}'`).join(", ");
      await server.asOwner(
        [
          "begin",
          // Foreign keys hold in the snapshot already; row by row they would be looked up again.
          "set local session_replication_role = replica",
          ...tables.flatMap(({ name, key, columns }) => [
            `delete from footbridge.${name}`,
            `insert into footbridge.${name} (${columns}) select * from snapshot.${name} ${key === null ? "" : `where ${key} in (${these})`}`,
          ]),
          "delete from footbridge.deletions",
          "commit",
        ].join("; "),
      );
    },
  };
}
