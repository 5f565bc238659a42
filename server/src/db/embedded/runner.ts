import { type ChildProcess, execFile, type StdioOptions, spawn } from "node:child_process";
import { realpath } from "node:fs/promises";
import { promisify } from "node:util";
import { StartError } from "../../start-error.ts";
import { type Account, closedParent } from "./account.ts";
import type { Binaries } from "./binaries.ts";

const run = promisify(execFile);

/** Starts one of PostgreSQL's programs under the right account and apart from the terminal's Ctrl-C. */
export type Runner = (program: string, args: readonly string[], stdio: StdioOptions) => ChildProcess;

/** Nothing of the person's own environment (PGOPTIONS, locale, time zone) may change what the programs do. */
const ENVIRONMENT = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/local/bin:/usr/bin:/bin" };

/**
 * Prepares to run PostgreSQL's programs.
 *
 * @param binaries where the programs are
 * @param folder absolute path of the existing data folder
 * @param account whom to run them as; undefined for the present user
 * @returns the runner
 * @throws StartError "data-folder-unreachable" when the account cannot get to the programs or the folder
 */
export async function prepareRunner(binaries: Binaries, folder: string, account: Account | undefined): Promise<Runner> {
  if (account === undefined) return (program, args, stdio) => start(program, args, stdio, {});
  const places = [binaries.postgres, await realpath(binaries.postgres), `${await realpath(folder)}/postgres`];
  for (const place of places) {
    const closed = await closedParent(place, account);
    if (closed !== undefined) return await prepareReader(closed, account);
  }
  return (program, args, stdio) => start(program, args, stdio, account);
}

/**
 * A clone below /root (mode 0700) cannot be entered by another account. Rather than opening someone's home, PostgreSQL
 * is given one capability: to pass through and read folders (capabilities(7), CAP_DAC_READ_SEARCH), and no way to any
 * other. The securebit lets access(2) count it too, which initdb asks before it runs postgres.
 */
async function prepareReader(closed: string, account: Account): Promise<Runner> {
  const reader = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    "--clear-groups",
    "--inh-caps=-all,+dac_read_search",
    "--ambient-caps=-all,+dac_read_search",
    "--bounding-set=-all,+dac_read_search",
    "--securebits=+no_setuid_fixup",
  ];
  try {
    await run("setpriv", [...reader, "true"]);
  } catch (error) {
    throw new StartError(
      "data-folder-unreachable",
      `PostgreSQL never runs as root, and its own user may not enter ${closed}. Move Footbridge to a folder that every user may enter, such as /srv/footbridge, or start it as an ordinary user.`,
      { cause: error },
    );
  }
  return (program, args, stdio) => start("setpriv", [...reader, program, ...args], stdio, {});
}

function start(program: string, args: readonly string[], stdio: StdioOptions, account: Partial<Account>): ChildProcess {
  // Detached: Ctrl-C reaches the whole foreground group, and the database must outlive the server's own goodbye.
  return spawn(program, args, { stdio, env: ENVIRONMENT, cwd: "/", detached: true, ...account });
}
