/** So many tries in so much time. */
export interface Limit {
  readonly max: number;
  /** Milliseconds. */
  readonly window: number;
}

/** How often the routes of accounts may be tried. Nothing here is counted together for two people who are signed in. */
export interface AccountLimits {
  /** Every route that works without being signed in, together, for one network address. Answered "too-fast". */
  readonly perAddress: Limit;
  /** New accounts from one network address. Answered "sign-up-not-possible", like an address that is taken. */
  readonly signUpsPerAddress: Limit;
  /** New accounts for one e-mail address. Answered "sign-up-not-possible" too. */
  readonly signUpsPerEmail: Limit;
  /** Signing in to one account from one network address. */
  readonly signInsPerEmailAndAddress: Limit;
  /**
   * Signing in to one account from anywhere. High, because whoever fills it locks the person out for its time, and
   * because a pass phrase of 15 characters that is not a common one outlasts this pace for ever.
   */
  readonly signInsPerEmail: Limit;
  /** The way back to one account from one network address; with 100-bit codes no other limit is needed. */
  readonly waysBackPerEmailAndAddress: Limit;
  /** Typing one's pass phrase again while signed in. */
  readonly passPhraseChecksPerPerson: Limit;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The limits of a server that people use. */
export const ACCOUNT_LIMITS: AccountLimits = {
  perAddress: { max: 120, window: 10 * MINUTE },
  signUpsPerAddress: { max: 20, window: HOUR },
  signUpsPerEmail: { max: 10, window: HOUR },
  signInsPerEmailAndAddress: { max: 20, window: 15 * MINUTE },
  signInsPerEmail: { max: 1000, window: HOUR },
  waysBackPerEmailAndAddress: { max: 20, window: HOUR },
  passPhraseChecksPerPerson: { max: 10, window: 15 * MINUTE },
};

/** Most keys that one allowance remembers; the one that was tried longest ago is forgotten first. */
const KEYS_MAX = 10_000;

/** Counts tries by key, in memory. */
export interface Allowance {
  /** Counts one try. @returns whether it is still within the limit */
  take(key: string): boolean;
  /** Whether the next try would be one too many. Counts nothing. */
  spent(key: string): boolean;
}

/**
 * Opens an allowance: a fixed window for each key, which begins with the key's first try.
 *
 * @param limit so many tries in so much time
 * @param now the clock
 * @returns the allowance
 */
export function openAllowance({ max, window }: Limit, now: () => Date): Allowance {
  const windows = new Map<string, { readonly since: number; tries: number }>();
  const currentOf = (key: string): { readonly since: number; tries: number } => {
    const moment = now().getTime();
    const known = windows.get(key);
    if (known === undefined || moment - known.since >= window) return { since: moment, tries: 0 };
    if (known.since <= moment) return known;
    // After a clock was set back, a window that begins ahead begins now: nobody is kept out for longer than one.
    const moved = { since: moment, tries: known.tries };
    windows.set(key, moved);
    return moved;
  };
  return {
    spent: (key) => currentOf(key).tries >= max,
    take(key) {
      const current = currentOf(key);
      current.tries += 1;
      // Put in anew, so that the map's order is the order of the last tries.
      windows.delete(key);
      windows.set(key, current);
      const [oldest] = windows.keys();
      if (windows.size > KEYS_MAX && oldest !== undefined) windows.delete(oldest);
      return current.tries <= max;
    },
  };
}
