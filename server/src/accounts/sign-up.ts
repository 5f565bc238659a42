import { RefusalError } from "../refusal.ts";
import { createPerson, emailKeyOf, findAccount, openPerson, type Person } from "./persons.ts";
import { replaceRecoveryCodes } from "./recovery-codes.ts";
import type { AccountTools } from "./sign-in.ts";

/** Who signed up, and the codes to be shown once; none for someone who had an account and whose codes stay as they are. */
export interface SignedUp {
  readonly person: Person;
  readonly recoveryCodes: readonly string[];
}

/**
 * Makes an account, or finds that it is there. Every way through costs one hash and one check, so that how long it takes
 * tells nothing, and "the address is taken" is told as "not possible", like a limit that is reached.
 *
 * @param tools the database, the keys and the vault
 * @param asked a normal e-mail address, a normal name and a pass phrase that keeps the rules
 * @param allowed whether the limits still let an account be made
 * @returns the person, with recovery codes if the account is new
 * @throws RefusalError "sign-up-not-possible"
 */
export async function signUp(
  tools: AccountTools,
  asked: { readonly email: string; readonly name: string; readonly passPhrase: string },
  allowed: boolean,
): Promise<SignedUp> {
  const { door, master, inputs, vault } = tools;
  const emailKey = emailKeyOf(master, asked.email);
  const passPhraseHash = await vault.hash(asked.passPhrase);
  const known = await door.asAccounts((tx) => findAccount(tx, { emailKey }));
  const theirs = await vault.verify(asked.passPhrase, known?.passPhraseHash);
  if (!allowed) throw new RefusalError("sign-up-not-possible");
  if (known !== undefined && theirs) return { person: openPerson(master, known.id, known), recoveryCodes: [] };
  const made = await door.asAccounts(async (tx): Promise<SignedUp | undefined> => {
    const entropy = inputs.entropy(emailKey.toString("hex"));
    const person = await createPerson(tx, master, { ...asked, emailKey, passPhraseHash }, entropy, inputs.now());
    return person && { person, recoveryCodes: await replaceRecoveryCodes(tx, person.id, entropy) };
  });
  if (made === undefined) throw new RefusalError("sign-up-not-possible");
  return made;
}
