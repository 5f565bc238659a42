import { randomBytes } from "node:crypto";
import { link, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartError, systemCode } from "../../start-error.ts";
import { processIdentity } from "./process-identity.ts";

/** A held lock. */
export interface FolderLock {
  /** Gives the folder free; harmless when called again. */
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process. A lock whose holder is gone (kill -9, a restart of the machine) is taken over.
 *
 * @param folder absolute path of an existing data folder
 * @returns the lock
 * @throws StartError "data-folder-in-use" when a living process holds it
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, "lock");
  const mine = `${process.pid}\n${processIdentity(process.pid)}\n`;
  while (!(await claim(path, mine))) {
    const theirs = await contents(path);
    if (theirs === undefined) continue;
    const holder = livingHolder(theirs);
    if (holder !== undefined) {
      throw new StartError(
        "data-folder-in-use",
        `Footbridge is already running on the data folder ${folder} (process ${holder}). Stop that one first, or set DATA_FOLDER to another folder.`,
      );
    }
    await removeStale(path, theirs);
  }
  return {
    async release() {
      if ((await contents(path)) === mine) await unlink(path);
    },
  };
}

/** A link appears whole or not at all, and fails when the name is taken: so a half-written lock is never seen. */
async function claim(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  await writeFile(draft, text, { flag: "wx", mode: 0o644 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function contents(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function livingHolder(text: string): number | undefined {
  const [pid, identity] = text.split("\n");
  const holder = Number(pid);
  // An empty file (a power cut before its words were on the disk) names nobody.
  if (!Number.isInteger(holder) || holder <= 0) return undefined;
  return processIdentity(holder) === identity ? holder : undefined;
}

/** Two starts may find the same stale lock: the slower one must not throw away the lock that the faster one took. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomBytes(8).toString("hex")}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return;
    throw error;
  }
  try {
    if ((await contents(aside)) !== stale) await link(aside, path);
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
  } finally {
    await unlink(aside);
  }
}
