import { OutdatedError } from "./shared-state.ts";

/** How often a command is decided again when others' facts come in between. */
const ATTEMPTS = 8;
/** PostgreSQL error codes after which the same transaction may simply be tried again. */
const TRY_AGAIN: ReadonlySet<string> = new Set(["40001", "40P01", "23505"]);

function mayTryAgain(error: unknown): boolean {
  if (error instanceof OutdatedError) return true;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" && TRY_AGAIN.has(cause.code);
}

/**
 * Does something again while others' facts, or the database's own order, come in between.
 * @param work is told which attempt it is, from 1
 * @throws what the last attempt ended with, or at once whatever trying again would not mend
 */
export async function persistently<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt === ATTEMPTS || !mayTryAgain(error)) throw error;
    }
  }
}
