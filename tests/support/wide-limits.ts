import type { AccountLimits } from "../../server/src/accounts/limits.ts";

const WIDE = { max: 1_000_000, window: 60_000 };

/** Limits that no test reaches by accident: everyone in a test comes from one address. */
export const WIDE_LIMITS: AccountLimits = {
  perAddress: WIDE,
  signUpsPerAddress: WIDE,
  signUpsPerEmail: WIDE,
  signInsPerEmailAndAddress: WIDE,
  signInsPerEmail: WIDE,
  waysBackPerEmailAndAddress: WIDE,
  passPhraseChecksPerPerson: WIDE,
};
