import pg from "pg";
import type { RunningServer } from "../support/running-server.ts";

/** Any number that nothing else locks. */
const HELD = 5_104_711;

/** Holds Ana's next change of her own side up in the middle of its transaction. */
export interface HeldUp {
  /** From now on, what Ana writes on her own side stops before it is written. */
  begin(): Promise<void>;
  /** Waits until something of Ana's has stopped. @returns false when `instead` has come: it was over before it could stop */
  untilStopped(instead: Promise<unknown>): Promise<boolean>;
  /** Lets everything go on. */
  end(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Puts triggers on the tables of what is one's own; they wait for a lock that only this file takes.
 * @param whose writing can be held up: their seat, and their id where it belongs to no workspace
 */
export async function openHeldUp(server: RunningServer, whose: { seat: "a" | "b"; person: string }): Promise<HeldUp> {
  const trigger = (table: string, column: string, of: string, events = "insert or update"): string =>
    `create trigger held_up before ${events} on footbridge.${table}
       for each row when (new.${column} = '${of}') execute function public.wait_while_held_up()`;
  await server.asOwner(
    [
      `create function public.wait_while_held_up() returns trigger language plpgsql
         as $$ begin perform pg_advisory_xact_lock_shared(${HELD}); return new; end $$`,
      ...["answers", "card_drafts", "phrase_marks", "visits", "pause_wishes", "signing_keys"].map((table) =>
        trigger(table, "seat", whose.seat),
      ),
      trigger("sides", "seat", whose.seat, "update of sealed_at, ready_at"),
      trigger("card_openings", "opened_by", whose.seat),
      ...["private_pages", "preferences", "reminders", "calendar_feeds"].map((table) =>
        trigger(table, "person_id", whose.person),
      ),
    ].join("; "),
  );
  const client = new pg.Client({ connectionString: server.database.adminUrl });
  // The database is dropped under it when something went wrong before its end.
  client.on("error", () => undefined);
  await client.connect();
  const someoneWaits = async (): Promise<boolean> => {
    const { rowCount } = await client.query(
      `select from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    return rowCount !== 0;
  };
  let held = false;
  return {
    begin: async () => {
      await client.query(`select pg_advisory_lock(${HELD})`);
      held = true;
    },
    untilStopped: async (instead) => {
      let over = false;
      const end = (): void => {
        over = true;
      };
      instead.then(end, end);
      while (!over) if (await someoneWaits()) return true;
      return false;
    },
    end: async () => {
      if (held) await client.query(`select pg_advisory_unlock(${HELD})`);
      held = false;
    },
    close: () => client.end(),
  };
}
