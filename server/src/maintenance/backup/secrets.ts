import { hasKeyFile, masterKey, previousMasterKey } from "../../db/key-file.ts";
import type { Env } from "../../env.ts";
import type { Secrets } from "./sealed-keys.ts";

/**
 * The master keys as the server would find them; never makes one.
 * @returns undefined when there is none, in the settings or in the data folder
 * @throws StartError "master-key-bad"
 */
export async function secretsAtHand(env: Env): Promise<Secrets | undefined> {
  if (env.masterKey === undefined && !(await hasKeyFile(env.dataFolder))) return undefined;
  const current = await masterKey(env, () => undefined);
  const previous = await previousMasterKey(env);
  return previous === undefined ? { current } : { current, previous };
}
