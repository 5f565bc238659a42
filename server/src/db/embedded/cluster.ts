import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, chown, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "../../start-error.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import type { Runner } from "./runner.ts";

/** The name of the superuser, the same that PostgreSQL's own installations use. */
export const SUPERUSER = "postgres";

/** What making a database needs to know. */
export interface NewCluster {
  /** Absolute path of the existing, locked data folder. */
  readonly folder: string;
  /** The superuser's password. */
  readonly password: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly runner: Runner;
  readonly log: (line: string) => void;
  /** Aborted when the person wants to stop. */
  readonly signal: AbortSignal;
}

/**
 * Makes the database in `<folder>/postgres` on the first start. It is made beside its place and moved there when
 * complete, so that a start that was cut off leaves nothing half-made behind.
 *
 * @throws StartError "database-not-created", or "stopped" when the signal was aborted
 */
export async function ensureCluster(options: NewCluster): Promise<void> {
  const { folder, account, log } = options;
  if (account !== undefined) await letPass(folder);
  await removeDrafts(folder);
  if (await isThere(join(folder, "postgres", "PG_VERSION"))) return;
  log("Creating the database (only on the first start)…");
  const draft = join(folder, `postgres.new.${randomBytes(8).toString("hex")}`);
  await mkdir(draft, { mode: 0o700 });
  if (account !== undefined) await chown(draft, account.uid, account.gid);
  try {
    await initialise(draft, options);
    await rename(draft, join(folder, "postgres"));
  } catch (error) {
    await rm(draft, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/** What a killed start left half-made. Its initdb may have outlived it and still write there for a moment. */
async function removeDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith("postgres.new."));
  for (const draft of drafts) {
    await rm(join(folder, draft), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** The folder is root's and holds the key file, which is closed by its own mode; others may pass through, not look. */
async function letPass(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) await chmod(folder, (mode & 0o7777) | 0o011);
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * The same order of texts on every machine: by code point, whatever the system's own locales are. Only Linux is sure
 * to know C.UTF-8 by itself; elsewhere PostgreSQL's built-in one of that name is asked for.
 */
const LOCALE =
  process.platform === "linux"
    ? ["--locale=C.UTF-8"]
    : ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

async function initialise(draft: string, { password, account, binaries, runner, signal }: NewCluster): Promise<void> {
  const passwordFile = `${draft}.password`;
  const outputFile = `${draft}.log`;
  const output = await open(outputFile, "w+", 0o600);
  try {
    await writeFile(passwordFile, password, { mode: 0o600, flag: "wx" });
    if (account !== undefined) await chown(passwordFile, account.uid, account.gid);
    signal.throwIfAborted();
    const child = runner(
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        ...LOCALE,
      ],
      ["ignore", output.fd, output.fd],
    );
    const stop = () => child.kill("SIGINT");
    signal.addEventListener("abort", stop);
    try {
      const [code] = await once(child, "exit");
      signal.throwIfAborted();
      if (code !== 0) throw new Error(await readBack(output));
    } finally {
      signal.removeEventListener("abort", stop);
    }
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError("database-not-created", `The database could not be created in ${draft}: ${reason}`, {
      cause: error,
    });
  } finally {
    await output.close();
    await rm(passwordFile, { force: true });
    await rm(outputFile, { force: true });
  }
}

/** The last line that says what went wrong, as initdb prints its advice after it. */
async function readBack(output: Awaited<ReturnType<typeof open>>): Promise<string> {
  const { size } = await output.stat();
  const { buffer } = await output.read(Buffer.alloc(size), 0, size, 0);
  const lines = buffer.toString("utf8").split("\n");
  return lines.findLast((line) => /error|fatal/i.test(line))?.trim() ?? "initdb said nothing";
}
