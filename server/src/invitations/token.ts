import { createHash, hkdfSync } from "node:crypto";
import { decrypt, encrypt, NONCE_LENGTH } from "../db/keys/cipher.ts";
import type { Entropy } from "../inputs.ts";

const TOKEN_BYTES = 32;

/** A new token for an invitation's link: 32 random bytes, base64url. Only its hash is kept. */
export function newToken(entropy: Entropy): string {
  return entropy.bytes(TOKEN_BYTES).toString("base64url");
}

/** SHA-256 of a token, lower-case hex. A plain hash is enough: nobody guesses 256 random bits. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}

function keyOf(token: string): Buffer {
  return Buffer.from(hkdfSync("sha256", token, "", "footbridge/inviter-name", 32));
}

/** The inviter's name, readable by whoever holds the link and by nobody else, the database included. */
export function sealInviterName(token: string, name: string, entropy: Entropy): Buffer {
  return encrypt(keyOf(token), entropy.bytes(NONCE_LENGTH), Buffer.from(name, "utf8"), ["invitations", "inviter_name"]);
}

/** @throws when the token is another */
export function openInviterName(token: string, sealed: Buffer): string {
  return decrypt(keyOf(token), sealed, ["invitations", "inviter_name"]).toString("utf8");
}
