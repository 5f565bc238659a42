import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { masterKey, previousMasterKey } from "../db/key-file.ts";
import { masterKeyFrom } from "../db/keys/master-key.ts";
import { StartError } from "../start-error.ts";
import { beginKeyChange, endKeyChange } from "./key-change-files.ts";

let dataFolder: string;
let old: Buffer;
beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), "footbridge-change-"));
  old = await masterKey({ dataFolder }, () => undefined);
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const present = (): Promise<Buffer> => masterKey({ dataFolder }, () => undefined);
const files = (): Readonly<Record<string, Buffer>> =>
  Object.fromEntries(readdirSync(dataFolder).map((name) => [name, readFileSync(join(dataFolder, name))]));

async function refusal(attempt: Promise<unknown>): Promise<unknown> {
  const error: unknown = await attempt.catch((reason: unknown) => reason);
  return error instanceof StartError ? error.code : error;
}

test("[P6] a change begins with a new key in the old one's place, and the old one beside it", async () => {
  expect(await previousMasterKey({ dataFolder })).toBe(undefined);
  expect(await beginKeyChange(dataFolder)).toBe(true);
  const made = await present();
  expect([made.length, made.equals(old)]).toEqual([32, false]);
  expect(files()).toEqual({ "master.key": made, "master.key.previous": old });
  expect(Object.keys(files()).map((name) => statSync(join(dataFolder, name)).mode & 0o777)).toEqual([0o600, 0o600]);
  expect(await previousMasterKey({ dataFolder })).toEqual(old);
});

test("[P6] a change that has begun does not begin again, so that no key in use is lost", async () => {
  await beginKeyChange(dataFolder);
  const before = files();
  expect(await beginKeyChange(dataFolder)).toBe(false);
  expect(files()).toEqual(before);
});

test("[P6] a beginning that was cut off before the new key stood in its place is taken up again", async () => {
  linkSync(join(dataFolder, "master.key"), join(dataFolder, "master.key.previous"));
  expect([await present(), await previousMasterKey({ dataFolder })]).toEqual([old, old]);
  expect(await beginKeyChange(dataFolder)).toBe(true);
  expect(files()).toEqual({ "master.key": await present(), "master.key.previous": old });
  expect((await present()).equals(old)).toBe(false);
});

test("[P6] at the end the old key is put aside under its name, and is not read any more", async () => {
  await beginKeyChange(dataFolder);
  const made = await present();
  const aside = `master.key.old-${masterKeyFrom(old).name.toString("hex").slice(0, 8)}`;
  expect(await endKeyChange(dataFolder)).toBe(join(dataFolder, aside));
  expect(files()).toEqual({ "master.key": made, [aside]: old });
  expect(await previousMasterKey({ dataFolder })).toBe(undefined);
});

test("[P6] a key from before is taken from the settings first, and from the folder only beside a key from there", async () => {
  await beginKeyChange(dataFolder);
  const [one, other] = [randomBytes(32), randomBytes(32).toString("hex")];
  expect(await previousMasterKey({ dataFolder, previousMasterKey: one.toString("base64") })).toEqual(one);
  expect(await previousMasterKey({ dataFolder, masterKey: other })).toBe(undefined);
});

test("[P6] a key file that others may read is refused, and a change that finds one changes nothing", async () => {
  chmodSync(join(dataFolder, "master.key"), 0o644);
  expect(await refusal(beginKeyChange(dataFolder))).toBe("master-key-bad");
  expect(files()).toEqual({ "master.key": old });
});
