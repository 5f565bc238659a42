import { afterAll, beforeAll, expect, test } from "vitest";
import { SHAPES } from "../../../server/src/my-data/shapes.ts";
import { type Ground, openGround } from "../wall/ground.ts";
import { ACCOUNTED } from "./accounted.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(async () => {
  await ground.close();
});

/** Every column of every table there is. */
async function everyColumn(): Promise<readonly string[]> {
  const rows = await ground.asOwner<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'footbridge' order by 1`,
  );
  return rows.map(({ name }) => name).toSorted();
}

const accounted = (): readonly string[] =>
  Object.entries(ACCOUNTED)
    .flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}.${column}`))
    .toSorted();

test("[P11b] every column of the database is in the archive of one's own data, or it says why not", async () => {
  expect(accounted()).toStrictEqual(await everyColumn());
});

test("[P11b] a table with words that nobody has accounted for is found", async () => {
  await ground.asOwner("create table footbridge.diaries (person_id uuid, words bytea)");
  const found = await everyColumn();
  await ground.asOwner("drop table footbridge.diaries");
  expect(found.filter((column) => !accounted().includes(column))).toStrictEqual(["diaries.person_id", "diaries.words"]);
});

test("[P11b] every kind of file is where some column is", () => {
  const named = Object.values(ACCOUNTED).flatMap((columns) =>
    Object.values(columns).flatMap((account) => ("in" in account ? [account.in] : [])),
  );
  // What was said in listening, and the boundaries of a trial, stand with the board's words in one table.
  expect([...new Set([...named, "listening", "trial"])].toSorted()).toStrictEqual(Object.keys(SHAPES).toSorted());
});
