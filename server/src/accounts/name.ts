import { isSeen } from "@footbridge/shared/domain/seen";
import { RefusalError } from "../refusal.ts";

/** Longest name, in code points. */
export const NAME_MAX = 80;

/** Control characters, line and paragraph separators, and the marks that turn the text around a name backwards (UAX #9). */
const NOT_IN_A_NAME = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/**
 * Brings a display name into the form that is kept.
 *
 * @param typed as it was typed
 * @returns composed (NFC) and trimmed, 1 to 80 code points
 * @throws RefusalError "name-not-valid"
 */
export function normalName(typed: string): string {
  const name = typed.normalize("NFC").trim();
  if ([...name].length > NAME_MAX || NOT_IN_A_NAME.test(name) || !isSeen(name)) {
    throw new RefusalError("name-not-valid");
  }
  return name;
}
