import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StartError } from "../start-error.ts";
import { masterKey } from "./key-file.ts";

let dataFolder: string;
let lines: string[];
const say = (line: string) => void lines.push(line);

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "footbridge-key-"));
  lines = [];
});

afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

async function refusal(): Promise<[string, string]> {
  const error = await masterKey({ dataFolder }, say).catch((reason: unknown) => reason);
  if (!(error instanceof StartError)) throw new Error("It was not refused.", { cause: error });
  return [error.code, error.message];
}

test("[P6] the first start makes a key file that only its owner may read, and says loudly where it is", async () => {
  const key = await masterKey({ dataFolder }, say);
  const path = join(dataFolder, "master.key");
  expect(readFileSync(path)).toStrictEqual(key);
  expect([key.length, statSync(path).mode & 0o777, readdirSync(dataFolder)]).toEqual([32, 0o600, ["master.key"]]);
  expect(lines).toEqual([
    `KEEP THIS SAFE: a new master key was written to ${path}. Back it up apart from the database: without it, no backup can ever be read.`,
  ]);
});

test("[P6] later starts read the same key and say nothing", async () => {
  const first = await masterKey({ dataFolder }, say);
  lines = [];
  expect(await masterKey({ dataFolder }, say)).toStrictEqual(first);
  expect(lines).toEqual([]);
});

test("[P6] of starts at the same moment all get the one key that was written", async () => {
  const keys = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => masterKey({ dataFolder }, say)));
  const written = readFileSync(join(dataFolder, "master.key"));
  expect(keys).toStrictEqual(keys.map(() => written));
  expect(lines.length).toBe(1);
});

test("[P6] a key in the settings is used as it is and no file is made", async () => {
  const key = randomBytes(32);
  expect(await masterKey({ dataFolder, masterKey: key.toString("base64") }, say)).toStrictEqual(key);
  expect([readdirSync(dataFolder), lines]).toEqual([[], []]);
});

test("[P6] a key file that others may read is refused, with the command that closes it", async () => {
  await masterKey({ dataFolder }, say);
  const path = join(dataFolder, "master.key");
  chmodSync(path, 0o640);
  expect(await refusal()).toEqual([
    "master-key-bad",
    `Other users may read the key file ${path}. Close it with: chmod 600 ${path}`,
  ]);
});

test("[P6] a key file of another length is refused and left as it is", async () => {
  const path = join(dataFolder, "master.key");
  writeFileSync(path, randomBytes(31), { mode: 0o600 });
  expect(await refusal()).toEqual([
    "master-key-bad",
    `The key file ${path} holds 31 bytes instead of 32. Put the right file back from your backup.`,
  ]);
  expect(statSync(path).size).toBe(31);
});
