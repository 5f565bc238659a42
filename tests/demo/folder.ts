import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { lockFolder } from "../../server/src/db/embedded/folder-lock.ts";

/**
 * Empties the demo's data folder, unless a running product holds it.
 *
 * @param folder absolute path; made when it is absent
 * @throws StartError "data-folder-in-use" with one sentence
 */
export async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  try {
    for (const name of await readdir(folder))
      if (name !== "lock") await rm(join(folder, name), { recursive: true, force: true });
  } finally {
    await lock.release();
  }
}
