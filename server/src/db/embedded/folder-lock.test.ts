import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StartError } from "../../start-error.ts";
import { lockFolder } from "./folder-lock.ts";
import { processIdentity } from "./process-identity.ts";

let folder: string;
let lockFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "footbridge-lock-"));
  lockFile = join(folder, "lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mine = () => `${process.pid}\n${processIdentity(process.pid)}\n`;

test("a folder is locked once, and again after it was given free", async () => {
  const lock = await lockFolder(folder);
  expect(readFileSync(lockFile, "utf8")).toBe(mine());
  const refused = await lockFolder(folder).catch((reason: unknown) => reason);
  expect(refused).toStrictEqual(
    new StartError(
      "data-folder-in-use",
      `Footbridge is already running on the data folder ${folder} (process ${process.pid}). Stop that one first, or set DATA_FOLDER to another folder.`,
    ),
  );
  await lock.release();
  expect(readdirSync(folder)).toEqual([]);
  await (await lockFolder(folder)).release();
});

test.each([
  ["a process that is gone", "4194304\nsome other time\n"],
  ["an earlier process with a number that is in use again", `${process.pid}\nbefore the machine restarted\n`],
  ["nobody, as the file is empty", ""],
])("the lock of %s is taken over", async (_whose, stale) => {
  writeFileSync(lockFile, stale);
  const lock = await lockFolder(folder);
  expect([readFileSync(lockFile, "utf8"), readdirSync(folder)]).toEqual([mine(), ["lock"]]);
  await lock.release();
});

test("of twenty that find the same stale lock exactly one takes it over", async () => {
  writeFileSync(lockFile, "4194304\nsome other time\n");
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
  expect(results.filter((result) => result.status === "fulfilled").length).toBe(1);
  expect(readdirSync(folder)).toEqual(["lock"]);
});

test("giving a lock free twice does not take it from the next holder", async () => {
  const lock = await lockFolder(folder);
  await lock.release();
  const next = `1\n${processIdentity(1)}\n`;
  writeFileSync(lockFile, next);
  await lock.release();
  expect(existsSync(lockFile)).toBe(true);
});

test("a process that does not run has no identity, and two that run have different ones", () => {
  expect(processIdentity(4_194_304)).toBe(undefined);
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
  expect(processIdentity(process.pid)).not.toBe(processIdentity(1));
});
