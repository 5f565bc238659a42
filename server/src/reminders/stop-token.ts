import { createHash } from "node:crypto";
import type { MasterKey } from "../db/keys/master-key.ts";

/** What a token looks like: 256 bits as base64url. */
export const STOP_TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The token in a person's notes: whoever holds one can stop them, and do nothing else. It is always the same, so that the
 * oldest note stops them too, and it stands nowhere in the database.
 */
export function stopTokenOf(master: MasterKey, person: string): string {
  return master.fingerprint("reminder-stop", person).toString("base64url");
}

/** The hash by which its person is found, lower-case hex. */
export function stopHashOf(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}
