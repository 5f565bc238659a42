import { RefusalError } from "../refusal.ts";

/** Longest address that mail can carry (RFC 5321, 4.5.3.1.3, less the angle brackets). */
const LONGEST = 254;

/** Something on both sides of one @, no spaces, nothing invisible. Whether mail arrives only mail can tell. */
const ADDRESS = /^[^\s@\p{C}]+@[^\s@\p{C}]+$/u;

/**
 * Brings an e-mail address into the one form under which its account is found.
 *
 * @param typed as it was typed
 * @returns composed (NFC), trimmed and in lower case
 * @throws RefusalError "email-not-valid"
 */
export function normalEmail(typed: string): string {
  const email = typed.normalize("NFC").trim().toLowerCase();
  if (email.length > LONGEST || !ADDRESS.test(email)) throw new RefusalError("email-not-valid");
  return email;
}
