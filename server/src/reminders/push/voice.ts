import { createECDH } from "node:crypto";
import type { MasterKey } from "../../db/keys/master-key.ts";

/** The key pair by which push services know this host (VAPID, RFC 8292); base64url. */
export interface Voice {
  readonly publicKey: string;
  readonly privateKey: string;
}

/**
 * The host's voice. It is derived and kept nowhere: every server of a host has the same one, it stays the same under every
 * master key, and a restored backup still reaches the devices that it knows.
 */
export function voiceOf(master: MasterKey): Voice {
  // All but one in 2^32 hashes are a private key of this curve.
  for (let attempt = 0; ; attempt += 1) {
    const key = createECDH("prime256v1");
    const secret = master.fingerprint("push-voice", String(attempt));
    try {
      key.setPrivateKey(secret);
    } catch {
      continue;
    }
    return { publicKey: key.getPublicKey("base64url"), privateKey: secret.toString("base64url") };
  }
}
