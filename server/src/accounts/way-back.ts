import { RefusalError } from "../refusal.ts";
import { deleteSessionsOf } from "./adapter.ts";
import { checkPassPhrase } from "./pass-phrase.ts";
import { changePassPhrase, emailKeyOf, findAccount, openPerson, type Person } from "./persons.ts";
import { countRecoveryCodes, hashRecoveryCode, useRecoveryCode } from "./recovery-codes.ts";
import type { AccountTools } from "./sign-in.ts";

/** Who is back, and how many codes are left. */
export interface Back {
  readonly person: Person;
  readonly recoveryCodesLeft: number;
}

/**
 * Sets a new pass phrase with a recovery code, and ends every session of the person. All of it happens, or nothing: a
 * pass phrase that is refused at the end leaves the code unused.
 *
 * @param tools the database, the keys and the vault
 * @param asked a normal e-mail address, a code as it was typed, and a pass phrase that keeps the rules as far as the
 *   person's name is not needed for them
 * @returns the person and the number of codes left
 * @throws RefusalError "way-back-failed", or "pass-phrase-too-common" when the pass phrase leans on the person's name
 */
export async function wayBack(
  tools: AccountTools,
  asked: { readonly email: string; readonly recoveryCode: string; readonly passPhrase: string },
): Promise<Back> {
  const { door, master, inputs, vault } = tools;
  const emailKey = emailKeyOf(master, asked.email);
  const codeHash = hashRecoveryCode(asked.recoveryCode);
  // Hashed before anything is known about the account, so that the time it takes tells nothing.
  const passPhraseHash = await vault.hash(asked.passPhrase);
  return door.asAccounts(async (tx) => {
    const id = await useRecoveryCode(tx, emailKey, codeHash, inputs.now());
    const account = id === undefined ? undefined : await findAccount(tx, { id });
    if (account === undefined) throw new RefusalError("way-back-failed");
    const person = openPerson(master, account.id, account);
    checkPassPhrase(asked.passPhrase, { email: asked.email, name: person.name });
    await changePassPhrase(tx, person.id, passPhraseHash);
    await deleteSessionsOf(tx, person.id);
    return { person, recoveryCodesLeft: await countRecoveryCodes(tx, person.id) };
  });
}
