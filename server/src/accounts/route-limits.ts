import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { RefusalError } from "../refusal.ts";
import { type AccountLimits, type Limit, openAllowance } from "./limits.ts";

/** The limits as the routes ask them. Every one of these counts the try that it is asked about. */
export interface RouteLimits {
  /** An `onRequest` hook for what works without being signed in. @throws RefusalError "too-fast" */
  readonly perAddress: (request: FastifyRequest) => Promise<void>;
  /** @returns whether an account may still be made from here, and for this e-mail address */
  readonly maySignUp: (request: FastifyRequest, emailKey: string) => Promise<boolean>;
  /** @throws RefusalError "too-fast" */
  readonly signIn: (request: FastifyRequest, emailKey: string) => void;
  /** @throws RefusalError "too-fast" */
  readonly wayBack: (request: FastifyRequest, emailKey: string) => void;
  /** @throws RefusalError "too-fast" */
  readonly passPhraseCheck: (person: string) => void;
}

/**
 * Opens the limits. E-mail addresses are counted by their fingerprint, IPv6 addresses by their first 64 bits.
 *
 * @param app where `@fastify/rate-limit` is registered
 * @param limits how much is allowed
 * @param now the clock
 * @returns the limits
 */
export function openRouteLimits(app: FastifyInstance, limits: AccountLimits, now: () => Date): RouteLimits {
  const byAddress = ({ max, window }: Limit): ((request: FastifyRequest) => Promise<boolean>) => {
    const count = app.createRateLimit({ max, timeWindow: window });
    return async (request) => {
      const counted = await count(request);
      return counted.isAllowed || !counted.isExceeded;
    };
  };
  const here = (request: FastifyRequest, emailKey: string): string =>
    `${emailKey} ${rateLimit.normalizeIP(request.ip)}`;
  const insist = (within: boolean): void => {
    if (!within) throw new RefusalError("too-fast");
  };
  const perAddress = byAddress(limits.perAddress);
  const signUpsPerAddress = byAddress(limits.signUpsPerAddress);
  const signUpsPerEmail = openAllowance(limits.signUpsPerEmail, now);
  const signInsHere = openAllowance(limits.signInsPerEmailAndAddress, now);
  const signInsPerEmail = openAllowance(limits.signInsPerEmail, now);
  const waysBackHere = openAllowance(limits.waysBackPerEmailAndAddress, now);
  const passPhraseChecks = openAllowance(limits.passPhraseChecksPerPerson, now);
  return {
    perAddress: async (request) => insist(await perAddress(request)),
    maySignUp: async (request, emailKey) => {
      const [addressMay, emailMay] = [await signUpsPerAddress(request), signUpsPerEmail.take(emailKey)];
      return addressMay && emailMay;
    },
    signIn: (request, emailKey) => {
      // What is refused here does not count against the account as a whole.
      insist(signInsHere.take(here(request, emailKey)));
      insist(signInsPerEmail.take(emailKey));
    },
    wayBack: (request, emailKey) => insist(waysBackHere.take(here(request, emailKey))),
    passPhraseCheck: (person) => insist(passPhraseChecks.take(person)),
  };
}
