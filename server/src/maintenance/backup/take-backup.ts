import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { masterKeyFrom } from "../../db/keys/master-key.ts";
import { type Env, readEnv } from "../../env.ts";
import { SYSTEM_INPUTS } from "../../inputs.ts";
import { connectError } from "../../start-error.ts";
import { hearStopSignals } from "../../stop-signals.ts";
import { askPassPhrase } from "./ask.ts";
import { BackupError } from "./backup-error.ts";
import { type BackupOptions, backupBytes, writeBackup } from "./backup-file.ts";
import { inWords, tellFailure } from "./outcome.ts";
import { openOwned } from "./owner.ts";
import { type SealedKeys, type Secrets, sealKeys } from "./sealed-keys.ts";
import { secretsAtHand } from "./secrets.ts";

const HELP = `npm run backup                       write a backup to footbridge-….backup, here
npm run backup -- FILE               to this file
npm run backup -- --with-key [FILE]  with the master key in it, under a pass phrase that you choose

It can be taken while Footbridge runs: it holds everything as of one moment, and nobody waits for it. The whole file is
encrypted under the master key. Nothing in it can be read without that, words not even then: they lie in it as they lie in the
database.

The master key does not lie in it, unless you ask for it. Keep a copy of it elsewhere, on paper too: without it, no backup can
ever be read. With --with-key, whoever has the file and the pass phrase has everything: choose six random words or more.
The pass phrase is asked for, or taken from FOOTBRIDGE_BACKUP_PASS_PHRASE.
`;

/** Standard output may be the backup itself. */
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function sealedKeys(env: Env, secrets: Secrets): Promise<SealedKeys> {
  const passPhrase = env.backupPassPhrase ?? (await askPassPhrase("A pass phrase for the key: "));
  if (env.backupPassPhrase === undefined && (await askPassPhrase("Once more: ")) !== passPhrase)
    throw new BackupError("pass-phrase-wrong", "These were two different pass phrases. Nothing was written.");
  return sealKeys(secrets, passPhrase, SYSTEM_INPUTS.entropy("host"));
}

async function write(target: string, options: BackupOptions): Promise<void> {
  if (target === "-") {
    await pipeline(backupBytes(options), process.stdout);
    say("Done. Look whether it arrived whole: npm run restore -- --check FILE");
    return;
  }
  const totals = await writeBackup(target, options);
  say(`Done: ${target}, ${inWords(totals)}. It was read back and is whole.`);
}

function nameFor(now: Date): string {
  return `footbridge-${now.toISOString().slice(0, 19).replaceAll(":", "")}Z.backup`;
}

async function take(file: string | undefined, withKey: boolean): Promise<void> {
  const env = readEnv();
  const secrets = await secretsAtHand(env);
  if (secrets === undefined)
    throw new BackupError("another-key", `There is no master key in ${env.dataFolder}, so nothing to back up.`);
  const keys = withKey ? await sealedKeys(env, secrets) : null;
  const owned = await openOwned(env, { secrets, log: say, signal: hearStopSignals() });
  const client = new pg.Client({ connectionString: owned.url });
  client.on("error", () => undefined);
  try {
    await client.connect().catch((error: unknown) => {
      throw connectError(error, owned.url);
    });
    const now = SYSTEM_INPUTS.now("host");
    const held = masterKeyFrom(secrets.current, secrets.previous);
    const target = file === "-" ? file : resolve(file ?? nameFor(now));
    await write(target, { client, held, keys, now, entropy: SYSTEM_INPUTS.entropy("host") });
    if (withKey) say("The master key is in it, under the pass phrase: keep that apart from the file.");
    else
      say("The master key is not in it. Keep a copy of it apart from this file: without it, this can never be read.");
  } finally {
    await client.end();
    await owned.close();
  }
}

/** What was asked for; undefined when it is not understood. */
function asked() {
  try {
    const { values, positionals } = parseArgs({
      options: { "with-key": { type: "boolean" }, help: { type: "boolean" } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    return more.length > 0 ? undefined : { file, withKey: values["with-key"] === true, help: values.help === true };
  } catch {
    return undefined;
  }
}

const wish = asked();
if (wish === undefined) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else if (wish.help) process.stdout.write(HELP);
else await take(wish.file, wish.withKey).catch(tellFailure);
