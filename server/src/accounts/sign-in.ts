import type { Door } from "../db/door.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import type { Inputs } from "../inputs.ts";
import { RefusalError } from "../refusal.ts";
import type { PassPhraseVault } from "./pass-phrase-vault.ts";
import { type Account, emailKeyOf, findAccount, openPerson, type Person } from "./persons.ts";

/** What it takes to work with accounts. */
export interface AccountTools {
  readonly door: Door;
  readonly master: MasterKey;
  readonly inputs: Inputs;
  readonly vault: PassPhraseVault;
}

/**
 * Checks an e-mail address and a pass phrase. A missing account takes as long as a wrong pass phrase, and is answered alike.
 *
 * @param tools the database, the keys and the vault
 * @param email a normal e-mail address
 * @param passPhrase as it was typed
 * @returns the person
 * @throws RefusalError "sign-in-failed"
 */
export async function signIn(tools: AccountTools, email: string, passPhrase: string): Promise<Person> {
  const emailKey = emailKeyOf(tools.master, email);
  return fitting(tools, await tools.door.asAccounts((tx) => findAccount(tx, { emailKey })), passPhrase);
}

/**
 * Checks the pass phrase of a person who is signed in.
 *
 * @param tools the database, the keys and the vault
 * @param id the person's id
 * @param passPhrase as it was typed
 * @throws RefusalError "sign-in-failed"
 */
export async function confirmPassPhrase(tools: AccountTools, id: string, passPhrase: string): Promise<void> {
  await fitting(tools, await tools.door.asAccounts((tx) => findAccount(tx, { id })), passPhrase);
}

async function fitting(tools: AccountTools, account: Account | undefined, passPhrase: string): Promise<Person> {
  const fits = await tools.vault.verify(passPhrase, account?.passPhraseHash);
  if (!fits || account === undefined) throw new RefusalError("sign-in-failed");
  return openPerson(tools.master, account.id, account);
}
