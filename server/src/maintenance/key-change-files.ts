import { link, rename, unlink } from "node:fs/promises";
import { draftKeyFile, keyFilesIn, readKeyFile, syncFolder } from "../db/key-file.ts";
import { masterKeyFrom } from "../db/keys/master-key.ts";
import { systemCode } from "../start-error.ts";

/** How many hexadecimal digits of an old key's name its file carries. */
const NAME_DIGITS = 8;

/**
 * Begins a change of the key file: the present key stays as `master.key.previous`, and a new one takes its place. Cut off
 * at any point and done again, no key is lost.
 *
 * @param folder absolute path of the data folder, which holds a `master.key`
 * @returns whether a new key was made; false when a change is under way already
 * @throws StartError "master-key-bad" when a key file cannot be read
 */
export async function beginKeyChange(folder: string): Promise<boolean> {
  const { current, previous } = keyFilesIn(folder);
  await readKeyFile(current);
  try {
    await link(current, previous);
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
    // The same key twice: an earlier attempt came no further than this.
    if (!(await readKeyFile(current)).equals(await readKeyFile(previous))) return false;
  }
  await syncFolder(folder);
  const draft = await draftKeyFile(folder);
  try {
    await rename(draft, current);
  } catch (error) {
    await unlink(draft);
    throw error;
  }
  await syncFolder(folder);
  return true;
}

/**
 * Ends a change of the key file: the old key is needed for old backups only.
 *
 * @param folder absolute path of the data folder
 * @returns the path where the old key is now
 */
export async function endKeyChange(folder: string): Promise<string> {
  const { current, previous } = keyFilesIn(folder);
  const { name } = masterKeyFrom(await readKeyFile(previous));
  const old = `${current}.old-${name.toString("hex").slice(0, NAME_DIGITS)}`;
  await rename(previous, old);
  await syncFolder(folder);
  return old;
}
