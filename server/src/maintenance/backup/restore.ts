import { access } from "node:fs/promises";
import { parseArgs } from "node:util";
import { placeKeyFiles } from "../../db/key-file.ts";
import { masterKeyFrom } from "../../db/keys/master-key.ts";
import { type Env, readEnv } from "../../env.ts";
import { deleteAgainAfterRestore } from "../../leaving/after-restore.ts";
import { readLedger } from "../../leaving/ledger-file.ts";
import { hearStopSignals } from "../../stop-signals.ts";
import { askPassPhrase } from "./ask.ts";
import { BackupError } from "./backup-error.ts";
import { checkBackup, headerOf } from "./backup-file.ts";
import { inWords, tellFailure } from "./outcome.ts";
import { type Owned, startOwned } from "./owner.ts";
import { putBack } from "./put-back.ts";
import { openKeys, type Secrets } from "./sealed-keys.ts";
import { secretsAtHand } from "./secrets.ts";

const HELP = `npm run restore -- FILE           put a backup into an empty place
npm run restore -- --ledger LEDGER FILE   and delete again what this ledger names; as often as there are servers
npm run restore -- --check FILE   only read it to its end, and say whether it is whole

The place is the one of the settings, as for npm start: an empty database in DATABASE_URL, or a DATA_FOLDER without one.
Footbridge must not run there. The master key is taken from FOOTBRIDGE_MASTER_KEY or from master.key in the data folder;
where there is none and the backup holds it, its pass phrase is asked for, or taken from FOOTBRIDGE_BACKUP_PASS_PHRASE.

The file is read to its end before anything is touched. Everything is put back, or nothing.

What people deleted since the backup is deleted again: the ledger deletions.ledger in the data folder says what that was. It
holds random numbers and moments, and no word. Keep a copy of it apart from the backups, as you do with the key.

Afterwards nobody is signed in, private addresses of calendars have to be made anew, and invitations that nobody had used are
gone. What people did since the backup is gone too; a pass phrase that was changed since is the one from before again.
`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The keys that open a file, and whether they are here already. */
async function secretsFor(env: Env, path: string): Promise<{ readonly secrets: Secrets; readonly here: boolean }> {
  const secrets = await secretsAtHand(env);
  if (secrets !== undefined) return { secrets, here: true };
  const { keys, key } = await headerOf(path);
  if (keys === null)
    throw new BackupError(
      "another-key",
      `The master key is not in this backup. Put it into FOOTBRIDGE_MASTER_KEY, or as master.key into ${env.dataFolder}.`,
    );
  const passPhrase = env.backupPassPhrase ?? (await askPassPhrase("The pass phrase of the key: "));
  const opened = await openKeys(keys, passPhrase);
  if (!masterKeyFrom(opened.current).name.equals(Buffer.from(key, "hex")))
    throw new BackupError("another-key", "The key in this backup is not the one that it was taken under.");
  return { secrets: opened, here: false };
}

async function check(path: string): Promise<void> {
  const env = readEnv();
  const { secrets } = await secretsFor(env, path);
  const totals = await checkBackup(path, masterKeyFrom(secrets.current, secrets.previous));
  say(`Whole: ${inWords(totals)}.`);
}

async function restore(path: string, ledgers: readonly string[]): Promise<void> {
  const env = readEnv();
  const signal = hearStopSignals();
  const { secrets, here } = await secretsFor(env, path);
  let owned: Owned | undefined;
  let putBackWhole = false;
  let takeKeysAway = async (): Promise<void> => undefined;
  const adminUrl = async (): Promise<string> => {
    if (!here && env.masterKey === undefined) takeKeysAway = await placeKeyFiles(env.dataFolder, secrets);
    if (env.databaseUrl !== undefined) return env.databaseUrl;
    owned = await startOwned(env, { secrets, log: say, signal });
    return owned.url;
  };
  try {
    const held = masterKeyFrom(secrets.current, secrets.previous);
    // Read before anything is touched: one that cannot be read is no reason to go on without it.
    for (const ledger of ledgers) await demandLedger(ledger);
    let url = "";
    const totals = await putBack({
      path,
      held,
      adminUrl: async () => {
        url = await adminUrl();
        return url;
      },
    });
    say(`Done: ${inWords(totals)}. Every table was read out again and is the same.`);
    putBackWhole = true;
    const again = await deleteAgainAfterRestore({ adminUrl: url, held, dataFolder: env.dataFolder, ledgers });
    if (again === null)
      say(
        "NO LEDGER of deletions was found, so what people deleted since this backup is there again. Where there is one, put it into the data folder as deletions.ledger: the next start deletes it again.",
      );
    else say(`What was deleted since was deleted again: ${again} in all.`);
    if (!here) say(`KEEP THIS SAFE: the master key is in ${env.dataFolder} now.`);
    say("Nobody is signed in; private addresses of calendars and open invitations have to be made anew.");
  } catch (error) {
    // Once the rows are there, they need their keys.
    if (!putBackWhole) await takeKeysAway();
    throw error;
  } finally {
    await owned?.close();
  }
}

/** @throws BackupError "file-unreachable" where there is no such ledger; StartError where it is none */
async function demandLedger(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new BackupError("file-unreachable", `There is no ledger at ${path}. Nothing was changed.`);
  });
  await readLedger(path);
}

/** What was asked for; undefined when it is not understood. */
function asked() {
  try {
    const { values, positionals } = parseArgs({
      options: { check: { type: "boolean" }, ledger: { type: "string", multiple: true }, help: { type: "boolean" } },
      allowPositionals: true,
    });
    const [path, ...more] = positionals;
    if (values.help === true) return "help";
    if (path === undefined || more.length > 0) return undefined;
    const { ledger = [] } = values;
    return { path, work: values.check === true ? check : (file: string) => restore(file, ledger) };
  } catch {
    return undefined;
  }
}

const wish = asked();
if (wish === undefined) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else if (wish === "help") process.stdout.write(HELP);
else await wish.work(wish.path).catch(tellFailure);
