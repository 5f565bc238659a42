import { account } from "../../words/en/account.ts";

/** What is to be mended about an e-mail address before it is sent, or undefined. The server has the last word. */
export function emailError(email: string): string | undefined {
  const trimmed = email.trim();
  if (trimmed === "") return account.emailMissing;
  return /^\S+@\S+$/.test(trimmed) ? undefined : account.emailOdd;
}
