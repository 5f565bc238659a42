import { openDoor } from "../db/door.ts";
import { keyFilesIn, masterKey, previousMasterKey } from "../db/key-file.ts";
import { type HeldMasterKey, masterKeyFrom } from "../db/keys/master-key.ts";
import { openMasterKey } from "../db/keys/open-master-key.ts";
import { type Env, readEnv } from "../env.ts";
import { SYSTEM_INPUTS } from "../inputs.ts";
import { notStarted, StartError } from "../start-error.ts";
import { changeMasterKey } from "./change-master-key.ts";
import { beginKeyChange, endKeyChange } from "./key-change-files.ts";
import { renewDataKeys } from "./renew-data-keys.ts";
import { connectToRunning } from "./running-database.ts";

const HELP = `npm run keys:rotate                  change the master key: wrap every key anew with the present one
npm run keys:rotate -- --new-key     before that: make a new key file
npm run keys:rotate -- --data-keys   renew the data keys

Changing the master key. Do it when someone may have seen it, or someone who knew it has left. Every data key is wrapped
anew with the new master key; the words themselves stay as they are. Footbridge keeps running meanwhile.

  With the key file of the data folder:
    1. npm run keys:rotate -- --new-key     the old key stays beside it, as master.key.previous
    2. restart Footbridge, which then holds both keys
    3. npm run keys:rotate                  afterwards the old key is put aside, as master.key.old-…

  With the key in the settings:
    1. restart Footbridge with the new key as FOOTBRIDGE_MASTER_KEY and the old one as FOOTBRIDGE_PREVIOUS_MASTER_KEY
    2. npm run keys:rotate, with the same settings
    3. take FOOTBRIDGE_PREVIOUS_MASTER_KEY out of the settings

  It may be cut off at any moment; run it again. Backups from before still need the old key: keep it for as long as you
  keep them, and destroy it then.

Renewing the data keys. New words are encrypted with new keys from then on; the words that are there keep theirs, and so do
people's names and e-mail addresses.
`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function spoken(count: number): string {
  return count === 1 ? "1 key" : `${count} keys`;
}

async function withDoor<T>(
  env: Env,
  held: HeldMasterKey,
  work: (door: ReturnType<typeof openDoor>) => Promise<T>,
): Promise<T> {
  const pool = await connectToRunning(env, held);
  try {
    const door = openDoor(pool);
    await openMasterKey(door, held, SYSTEM_INPUTS.entropy("host"));
    return await work(door);
  } finally {
    await pool.end();
  }
}

async function makeNewKey(env: Env): Promise<void> {
  if (env.masterKey !== undefined) {
    throw new StartError(
      "master-key-bad",
      "The master key comes from the settings: make a new one there. Nothing was changed.",
    );
  }
  const { current, previous } = keyFilesIn(env.dataFolder);
  if (await beginKeyChange(env.dataFolder))
    say(`KEEP THIS SAFE: a new master key was written to ${current}. Back it up apart from the database.`);
  else say(`A new master key was made before: ${previous} is the one from before it.`);
  say("Restart Footbridge now, so that it holds both keys. Then run: npm run keys:rotate");
}

async function rotateMasterKey(env: Env): Promise<void> {
  const previous = await previousMasterKey(env);
  if (previous === undefined) {
    throw new StartError(
      "master-key-bad",
      "There is no key to change from, and nothing was changed. Begin with: npm run keys:rotate -- --help",
    );
  }
  const held = masterKeyFrom(await masterKey(env, say), previous);
  const count = await withDoor(env, held, (door) => changeMasterKey(door, held, SYSTEM_INPUTS.entropy("host")));
  say(`Done: ${spoken(count)} wrapped anew. Nothing is left under the old master key.`);
  if (env.previousMasterKey !== undefined) {
    say(
      "Take FOOTBRIDGE_PREVIOUS_MASTER_KEY out of the settings. Keep the old key for as long as you keep old backups.",
    );
  } else {
    say(`The old key is now ${await endKeyChange(env.dataFolder)}. Destroy it when you keep no backup from before.`);
  }
}

async function rotateDataKeys(env: Env): Promise<void> {
  const held = masterKeyFrom(await masterKey(env, say), await previousMasterKey(env));
  const count = await withDoor(env, held, (door) => renewDataKeys(door, held, SYSTEM_INPUTS.entropy("host")));
  say(`Done: ${spoken(count)} made. New words are encrypted with them from now on.`);
}

const COMMANDS: Readonly<Record<string, (env: Env) => Promise<void>>> = {
  "": rotateMasterKey,
  "--new-key": makeNewKey,
  "--data-keys": rotateDataKeys,
};

const asked = process.argv.slice(2).join(" ");
const command = COMMANDS[asked];
try {
  if (command !== undefined) await command(readEnv());
  else if (asked === "--help") process.stdout.write(HELP);
  else {
    process.stderr.write(HELP);
    process.exitCode = 2;
  }
} catch (error) {
  process.stderr.write(`${notStarted(error).message}\n`);
  process.exitCode = 1;
}
