import type { AsOwner } from "../support/postgres.ts";

/** The disk under a database, which can be full. */
export interface Disk {
  /** From here on every statement that would write fails as PostgreSQL fails it then, on each connection at once. */
  fills(): Promise<void>;
  isEmptied(): Promise<void>;
}

/** Lays a disk under all tables of the product, in a database of a test's own. */
export async function diskUnder(asOwner: AsOwner): Promise<Disk> {
  await asOwner("create schema faults");
  await asOwner("create table faults.disk (is_full boolean not null)");
  await asOwner("insert into faults.disk values (false)");
  await asOwner(`
    create function faults.write() returns trigger language plpgsql security definer as $$
    begin
      if (select is_full from faults.disk) then
        raise exception using errcode = 'disk_full';
      end if;
      return null;
    end $$`);
  const tables = await asOwner<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'footbridge'",
  );
  for (const { name } of tables) {
    await asOwner(
      `create trigger disk before insert or update or delete on ${name} for each statement execute function faults.write()`,
    );
  }
  const setTo = async (isFull: boolean): Promise<void> => {
    await asOwner("update faults.disk set is_full = $1", [isFull]);
  };
  return { fills: () => setTo(true), isEmptied: () => setTo(false) };
}
