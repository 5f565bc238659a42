import { randomBytes } from "node:crypto";
import { link, open, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { decodeMasterKey, type Env, MASTER_KEY_BYTES } from "../env.ts";
import { StartError, systemCode } from "../start-error.ts";
import { openDataFolder } from "./data-folder.ts";

/** What others may do with a key file: nothing. */
const FORBIDDEN_MODE_BITS = 0o077;

/**
 * The key that every other key is wrapped with: from FOOTBRIDGE_MASTER_KEY, else from `master.key` in the data folder,
 * which is made on the first start.
 *
 * @param env the settings
 * @param say prints one line to the person at the terminal; called only when a key file was made
 * @returns 32 bytes
 * @throws StartError "master-key-bad" when the file has a wrong length or others may read it;
 *   "data-folder-unwritable" when it cannot be made
 */
export async function masterKey(
  env: Pick<Env, "masterKey" | "dataFolder">,
  say: (line: string) => void,
): Promise<Buffer> {
  if (env.masterKey !== undefined) {
    const key = decodeMasterKey(env.masterKey);
    if (key === undefined) {
      throw new StartError("master-key-bad", "FOOTBRIDGE_MASTER_KEY must be 32 bytes, as hexadecimal or base64.");
    }
    return key;
  }
  await openDataFolder(env.dataFolder);
  const path = keyFilesIn(env.dataFolder).current;
  if (await createKeyFile(env.dataFolder, path)) {
    say(
      `KEEP THIS SAFE: a new master key was written to ${path}. Back it up apart from the database: without it, no backup can ever be read.`,
    );
  }
  return await readKeyFile(path);
}

/**
 * The master key from before, while it is being changed: from FOOTBRIDGE_PREVIOUS_MASTER_KEY, else from
 * `master.key.previous` in the data folder, which the change puts there.
 *
 * @param env the settings
 * @returns 32 bytes, or undefined when nothing is being changed
 * @throws StartError "master-key-bad" when the file has a wrong length or others may read it
 */
export async function previousMasterKey(
  env: Pick<Env, "masterKey" | "previousMasterKey" | "dataFolder">,
): Promise<Buffer | undefined> {
  if (env.previousMasterKey !== undefined) return decodeMasterKey(env.previousMasterKey);
  const path = keyFilesIn(env.dataFolder).previous;
  return env.masterKey === undefined && (await exists(path)) ? await readKeyFile(path) : undefined;
}

/** Where the key files of a data folder are, or would be. */
export function keyFilesIn(folder: string): { readonly current: string; readonly previous: string } {
  return { current: join(folder, "master.key"), previous: join(folder, "master.key.previous") };
}

/** Whether a data folder holds a key file. */
export function hasKeyFile(folder: string): Promise<boolean> {
  return exists(keyFilesIn(folder).current);
}

/**
 * Puts keys that are known already into a data folder that has none.
 *
 * @param folder absolute path of the data folder
 * @param keys 32 bytes each
 * @returns how to take them away again
 * @throws Error with the system's code when one is there or cannot be written
 */
export async function placeKeyFiles(
  folder: string,
  keys: { readonly current: Buffer; readonly previous?: Buffer },
): Promise<() => Promise<void>> {
  await openDataFolder(folder);
  const files = keyFilesIn(folder);
  await writeDurably(files.current, keys.current);
  if (keys.previous !== undefined) await writeDurably(files.previous, keys.previous);
  await syncFolder(folder);
  return async () => {
    await unlink(files.current);
    if (keys.previous !== undefined) await unlink(files.previous);
  };
}

/** Writes a new key beside its place and links it there, so that a half-written key file can never be found. */
async function createKeyFile(folder: string, path: string): Promise<boolean> {
  if (await exists(path)) return false;
  try {
    const draft = await draftKeyFile(folder);
    try {
      await link(draft, path);
    } finally {
      await unlink(draft);
    }
    await syncFolder(folder);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw new StartError(
      "data-folder-unwritable",
      `The master key could not be written to ${path} (${systemCode(error) ?? "unknown reason"}).`,
      { cause: error },
    );
  }
}

/**
 * Writes a new key under a name that nothing looks for.
 *
 * @param folder the data folder
 * @returns the path of the file, durable
 */
export async function draftKeyFile(folder: string): Promise<string> {
  const draft = join(folder, `master.key.${randomBytes(8).toString("hex")}`);
  await writeDurably(draft, randomBytes(MASTER_KEY_BYTES));
  return draft;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw new StartError("master-key-bad", `The key file ${path} cannot be looked at (${systemCode(error)}).`, {
      cause: error,
    });
  }
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name in a folder is durable only once the folder itself is; Windows cannot open folders and needs no sync. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * @param path a key file
 * @returns 32 bytes
 * @throws StartError "master-key-bad" when it cannot be read, has a wrong length, or others may read it
 */
export async function readKeyFile(path: string): Promise<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      const { mode } = await file.stat();
      if (process.platform !== "win32" && (mode & FORBIDDEN_MODE_BITS) !== 0) {
        throw new StartError(
          "master-key-bad",
          `Other users may read the key file ${path}. Close it with: chmod 600 ${path}`,
        );
      }
      const key = await file.readFile();
      if (key.length !== MASTER_KEY_BYTES) {
        throw new StartError(
          "master-key-bad",
          `The key file ${path} holds ${key.length} bytes instead of ${MASTER_KEY_BYTES}. Put the right file back from your backup.`,
        );
      }
      return key;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError("master-key-bad", `The key file ${path} cannot be read (${systemCode(error)}).`, {
      cause: error,
    });
  }
}
