import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { StartError } from "../../start-error.ts";

const run = promisify(execFile);

/** The account that PostgreSQL runs under when this process is root, as PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The name that PostgreSQL's own packages use for this account. */
const ACCOUNT_NAME = "postgres";

/**
 * Chooses the account that PostgreSQL runs under.
 *
 * @param cluster absolute path of the database's folder, which need not exist yet
 * @param log told one line when an account had to be made
 * @returns undefined for an ordinary user, whose own account is used; for root the owner of an existing database, so
 *   that its owner can still start it later, else the account "postgres", made when there is none
 * @throws StartError "database-not-created" when there is no such account and none can be made
 */
export async function chooseAccount(cluster: string, log: (line: string) => void): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = await findAccount();
  if (found !== undefined) return found;
  log(`PostgreSQL never runs as root: making the system user "${ACCOUNT_NAME}" for it.`);
  try {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", ACCOUNT_NAME]);
  } catch (error) {
    throw noAccount(error);
  }
  return (await findAccount()) ?? Promise.reject(noAccount(undefined));
}

async function findAccount(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", ACCOUNT_NAME]), run("id", ["-g", ACCOUNT_NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

function noAccount(cause: unknown): StartError {
  return new StartError(
    "database-not-created",
    `PostgreSQL never runs as root, and the system user "${ACCOUNT_NAME}" could not be made for it. Start Footbridge as an ordinary user.`,
    { cause },
  );
}

/**
 * Looks for a folder above a path that an account may not pass through, such as /root.
 *
 * @param path absolute path
 * @param account who wants to get there
 * @returns the outermost such folder, or undefined when the way is free
 */
export async function closedParent(path: string, account: Account): Promise<string | undefined> {
  const parents: string[] = [];
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) parents.unshift(folder);
  for (const folder of parents) {
    const { uid, gid, mode } = await stat(folder);
    const passBit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & passBit) === 0) return folder;
  }
  return undefined;
}
