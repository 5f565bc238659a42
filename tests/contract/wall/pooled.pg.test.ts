import { sql } from "drizzle-orm";
import pg from "pg";
import { expect, it } from "vitest";
import { openDoor } from "../../../server/src/db/door.ts";
import { appUrl } from "../../../server/src/db/migrate.ts";
import { type Couple, newCouple } from "../../support/couple.ts";
import { serverOfFile } from "../../support/server-of-file.ts";

/** Transactions, one after the other on few connections, so that each connection changes hands all the time. */
const TRANSACTIONS = 10_000;
const CONNECTIONS = 3;
const SIDE_BY_SIDE = 8;

const server = serverOfFile();

/** Six people of three couples, and where each belongs. */
async function settlePeople(): Promise<readonly { readonly person: string; readonly workspace: string }[]> {
  const couples: Couple[] = [];
  for (let count = 0; count < 3; count += 1) couples.push(await newCouple(server.origin));
  for (const { a, b } of couples) {
    a.close();
    b.close();
  }
  const rows = await server.asOwner<{ person: string; workspace: string }>(
    "select person_id as person, workspace_id as workspace from footbridge.seats order by workspace_id, seat",
  );
  return rows;
}

it(`[P5] in ${TRANSACTIONS.toLocaleString("en")} pooled transactions of people in turn, with aborts and errors, nobody sees a foreign row`, async () => {
  const people = await settlePeople();
  expect(people.length).toBe(6);
  const { adminUrl, appPassword } = server.database;
  const pool = new pg.Pool({ connectionString: appUrl(adminUrl, appPassword), max: CONNECTIONS, pipeline: true });
  const door = openDoor(pool);
  const abort = new Error("aborted on purpose");
  const foreign: string[] = [];
  let seen = 0;
  let next = 0;

  const turn = async (count: number): Promise<void> => {
    const { person, workspace } = people[(count * 5) % people.length] ?? { person: "", workspace: "" };
    await door
      .asPerson({ person }, async (tx) => {
        const { rows } = await tx.execute<{ id: string }>(
          sql`select workspace_id as id from footbridge.seats union all select workspace_id from footbridge.facts union all select id from footbridge.workspaces`,
        );
        seen += rows.length;
        for (const { id } of rows) if (id !== workspace) foreign.push(`${person} saw ${id}`);
        if (count % 5 === 0) throw abort;
        if (count % 7 === 0) await tx.execute(sql`select 1 / 0`);
      })
      .catch((error: unknown) => {
        if (error !== abort && count % 7 !== 0) throw error;
      });
  };
  const worker = async (): Promise<void> => {
    for (let count = next++; count < TRANSACTIONS; count = next++) await turn(count);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));

  // After the last person, a connection belongs to nobody again.
  const nobody = await pool.query<{ me: string | null }>("select current_setting('footbridge.person', true) as me");
  await pool.end();
  expect(foreign).toStrictEqual([]);
  // Two seats, three facts and one workspace each time: the check has looked at something.
  expect(seen).toBe(TRANSACTIONS * 6);
  expect(nobody.rows[0]?.me ?? "").toBe("");
});
