import { hashRaw } from "@node-rs/argon2";
import { decrypt, encrypt, NONCE_LENGTH } from "../../db/keys/cipher.ts";
import { MASTER_KEY_BYTES } from "../../env.ts";
import type { Entropy } from "../../inputs.ts";
import { BackupError } from "./backup-error.ts";

/** Shortest pass phrase for a key, in code points: whoever has the file can try as often as they like. */
export const KEY_PASS_PHRASE_MIN = 20;
/** Argon2id with 256 MiB, three passes and one lane: more than for signing in, as it is done once and guessed at leisure. */
const PARAMETERS = { memoryCost: 262_144, timeCost: 3, parallelism: 1, outputLen: 32 };
const SALT_BYTES = 16;
const BINDING: readonly string[] = ["backup", "keys"];

/** Master keys under a pass phrase, in lower-case hex. */
export interface SealedKeys {
  readonly salt: string;
  readonly sealed: string;
}

/** The host's keys as they are given to the server. */
export interface Secrets {
  readonly current: Buffer;
  /** The one from before, while it is being changed. */
  readonly previous?: Buffer;
}

function keyFrom(passPhrase: string, salt: Buffer): Promise<Buffer> {
  return hashRaw(passPhrase.normalize("NFC"), { ...PARAMETERS, salt });
}

/**
 * Puts master keys under a pass phrase.
 * @throws BackupError "pass-phrase-needed" when it is too short
 */
export async function sealKeys(secrets: Secrets, passPhrase: string, entropy: Entropy): Promise<SealedKeys> {
  if ([...passPhrase].length < KEY_PASS_PHRASE_MIN)
    throw new BackupError(
      "pass-phrase-needed",
      `The pass phrase for the key needs at least ${KEY_PASS_PHRASE_MIN} characters: six random words, or more.`,
    );
  const salt = entropy.bytes(SALT_BYTES);
  const keys = Buffer.concat([secrets.current, secrets.previous ?? Buffer.alloc(0)]);
  const sealed = encrypt(await keyFrom(passPhrase, salt), entropy.bytes(NONCE_LENGTH), keys, BINDING);
  return { salt: salt.toString("hex"), sealed: sealed.toString("hex") };
}

/** @throws BackupError "pass-phrase-wrong" */
export async function openKeys({ salt, sealed }: SealedKeys, passPhrase: string): Promise<Secrets> {
  const key = await keyFrom(passPhrase, Buffer.from(salt, "hex"));
  try {
    const keys = decrypt(key, Buffer.from(sealed, "hex"), BINDING);
    const [current, previous] = [keys.subarray(0, MASTER_KEY_BYTES), keys.subarray(MASTER_KEY_BYTES)];
    return previous.length === 0 ? { current } : { current, previous };
  } catch (error) {
    throw new BackupError(
      "pass-phrase-wrong",
      "This is not the pass phrase that the key in this backup was put under.",
      { cause: error },
    );
  }
}
