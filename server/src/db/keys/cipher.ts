import { createCipheriv, createDecipheriv } from "node:crypto";

/** AES-256-GCM (NIST SP 800-38D): 96-bit nonce, 128-bit tag. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a ciphertext is bound to: it opens in this place and in no other. */
export type Binding = readonly string[];

/** Length-prefixed, so that no two lists of parts give the same bytes. */
function additionalData(binding: Binding): Buffer {
  return Buffer.concat(
    binding.flatMap((part) => {
      const bytes = Buffer.from(part, "utf8");
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

/**
 * Encrypts bytes.
 * @param key 32 bytes
 * @param nonce 12 bytes, never used twice with one key
 * @returns nonce, ciphertext and tag in one buffer
 */
export function encrypt(key: Buffer, nonce: Buffer, plain: Buffer, binding: Binding): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(additionalData(binding));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Decrypts what `encrypt` made.
 * @throws when the key, the place or a single byte is another
 */
export function decrypt(key: Buffer, sealed: Buffer, binding: Binding): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(additionalData(binding));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
}

/** Length of a nonce in bytes. */
export const NONCE_LENGTH = NONCE_BYTES;
