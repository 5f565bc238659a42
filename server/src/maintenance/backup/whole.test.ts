import { expect, test } from "vitest";
import type { BackupRecord } from "./records.ts";
import { Tally } from "./rows.ts";
import { totalsOf, whole } from "./whole.ts";

const ROWS = Buffer.from("one\\tand\ntwo\n");
const tally = new Tally();
tally.add(ROWS.subarray(0, 3));
tally.add(ROWS.subarray(3));
const AMOUNT = tally.amount();
const NONE = new Tally().amount();

const manifest: BackupRecord = { kind: "manifest", manifest: { migrations: [{ name: "1", digest: "ab".repeat(32) }] } };
const table: BackupRecord = { kind: "table", table: { name: "things", columns: ["id"] } };
const rows: BackupRecord = { kind: "rows", rows: ROWS };
const amount: BackupRecord = { kind: "amount", amount: AMOUNT };
const end: BackupRecord = { kind: "end", end: { tables: 1, rows: 2 } };

async function* each(records: readonly BackupRecord[]): AsyncGenerator<BackupRecord> {
  yield* records;
}

test("[T8g] a whole backup is added up", async () => {
  expect(AMOUNT.rows).toBe(2);
  expect(await totalsOf(whole(each([manifest, table, rows, amount, end])))).toEqual({
    migrations: [{ name: "1", digest: "ab".repeat(32) }],
    tables: [{ name: "things", ...AMOUNT }],
  });
});

test.each<[string, readonly BackupRecord[]]>([
  ["nothing in it", []],
  ["no end", [manifest, table, rows, amount]],
  ["no manifest", [table, rows, amount, end]],
  ["a table without its amount", [manifest, table, rows, end]],
  ["rows of no table", [manifest, rows, end]],
  ["fewer rows than it says", [manifest, table, amount, end]],
  ["other rows than it says", [manifest, table, { kind: "rows", rows: Buffer.from("one\ntwo\n") }, amount, end]],
  ["fewer tables than it says", [manifest, end]],
  ["something after its end", [manifest, table, rows, amount, end, end]],
  ["another sum than it says", [manifest, table, { kind: "amount", amount: NONE }, end]],
])("[T8g] with %s it is damaged", async (_what, records) => {
  await expect(totalsOf(whole(each(records)))).rejects.toMatchObject({ code: "damaged" });
});
