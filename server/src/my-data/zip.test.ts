import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { type ArchiveFile, zipped } from "./zip.ts";

const FILES: readonly ArchiveFile[] = [
  { path: "README.md", text: "Grüße, سلام, 你好, 🙂\n" },
  { path: "workspaces/1/words.md", text: "a line\n".repeat(10_000) },
  { path: "empty.json", text: "" },
];

async function* each<T>(files: readonly T[]): AsyncGenerator<T> {
  yield* files;
}

async function archive(files: AsyncIterable<ArchiveFile>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("[P11b] an archive holds its files as they are, and is the same bytes every time", async () => {
  const bytes = await archive(each(FILES));
  expect(Object.entries(unzipSync(bytes)).map(([path, text]) => ({ path, text: strFromU8(text) }))).toStrictEqual(
    FILES,
  );
  expect((await archive(each(FILES))).equals(bytes)).toBe(true);
  expect(bytes.length).toBeLessThan(2000);
});

test("an archive with nothing in it is an archive still", async () => {
  expect(unzipSync(await archive(each([])))).toStrictEqual({});
});

test("[P11b] one file is asked for at a time, and only when the one before is written", async () => {
  const asked: string[] = [];
  async function* watched(): AsyncGenerator<ArchiveFile> {
    for (const file of FILES) {
      asked.push(file.path);
      yield file;
    }
  }
  const pieces = zipped(watched());
  await pieces.next();
  expect(asked).toStrictEqual(["README.md"]);
  await pieces.return();
  expect(asked).toStrictEqual(["README.md"]);
});

test("what breaks while files are made breaks the archive", async () => {
  async function* broken(): AsyncGenerator<ArchiveFile> {
    yield { path: "README.md", text: "" };
    throw new Error("broken");
  }
  await expect(archive(broken())).rejects.toThrow("broken");
});

/** Python's own reader, where there is a Python; it checks every checksum. */
const PYTHON = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[each.filename, archive.read(each).decode(), list(each.date_time)] for each in archive.infolist()]))
`;

test("a reader of another origin reads the same", async () => {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-zip-"));
  const path = join(folder, "my-data.zip");
  writeFileSync(path, await archive(each(FILES)));
  const read = spawnSync("python3", ["-c", PYTHON, path], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  // Without a Python there is nothing to ask.
  if (read.error !== undefined) return;
  expect([read.status, read.stderr]).toStrictEqual([0, ""]);
  expect(JSON.parse(read.stdout)).toStrictEqual(
    FILES.map(({ path: name, text }) => [name, text, [1980, 1, 1, 0, 0, 0]]),
  );
});
