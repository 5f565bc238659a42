import type { RunningServer } from "../support/running-server.ts";

interface Table {
  readonly name: string;
  /** The column with the workspace's id. */
  readonly key: string;
  /** Columns that are written; what the database makes of them by itself is left out. */
  readonly columns: string;
}

/** Puts workspaces back to how they were, and everybody's private pages and preferences to none. */
export interface Snapshot {
  /** Takes down how a workspace is now. */
  take(workspace: string): Promise<void>;
  /** Puts these workspaces and all sessions back; workspaces that were never taken down are gone afterwards. */
  restore(workspaces: readonly string[]): Promise<void>;
}

async function tablesOf(server: RunningServer): Promise<readonly Table[]> {
  return server.asOwner<Table>(
    `select t.table_name as name, case when t.table_name = 'workspaces' then 'id' else 'workspace_id' end as key,
       (select string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) from information_schema.columns c
        where c.table_schema = 'footbridge' and c.table_name = t.table_name and c.is_generated = 'NEVER') as columns
     from information_schema.tables t
     where t.table_schema = 'footbridge' and t.table_type = 'BASE TABLE' and (t.table_name = 'workspaces' or exists (
       select from information_schema.columns c
       where c.table_schema = 'footbridge' and c.table_name = t.table_name and c.column_name = 'workspace_id'))
     order by t.table_name`,
  );
}

/** Opens a snapshot; it begins with the sessions as they are now, and with no workspace. */
export async function openSnapshot(server: RunningServer): Promise<Snapshot> {
  const tables = await tablesOf(server);
  await server.asOwner(
    [
      "create schema snapshot",
      "create table snapshot.sessions as table footbridge.sessions",
      ...tables.map(
        ({ name, columns }) => `create table snapshot.${name} as select ${columns} from footbridge.${name} limit 0`,
      ),
      "create index on snapshot.workspaces (id)",
    ].join("; "),
  );
  return {
    take: async (workspace) => {
      await server.asOwner(
        tables
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
            `delete from footbridge.${name} where ${key} in (${these}) or ${key} not in (select id from snapshot.workspaces)`,
            `insert into footbridge.${name} (${columns}) select * from snapshot.${name} where ${key} in (${these})`,
          ]),
          // Something of a person's own can reach every room of theirs, of other scenes too, where a leak is planted.
          "update footbridge.workspaces w set version = s.version from snapshot.workspaces s where s.id = w.id and s.version <> w.version",
          // What is a person's own belongs to no scene: every story begins without any.
          "delete from footbridge.private_pages",
          "delete from footbridge.preferences",
          "delete from footbridge.push_devices",
          "delete from footbridge.reminders",
          "delete from footbridge.sessions where id_hash not in (select id_hash from snapshot.sessions)",
          "insert into footbridge.sessions select * from snapshot.sessions on conflict do nothing",
          "commit",
        ].join("; "),
      );
    },
  };
}
