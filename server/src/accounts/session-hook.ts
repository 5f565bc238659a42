import type { FastifyRequest } from "fastify";
import type { Inputs } from "../inputs.ts";
import { RefusalError } from "../refusal.ts";
import type { Person } from "./persons.ts";
import type { Sessions } from "./sessions.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in; null outside of `/api/` and for everyone else. */
    person: Person | null;
    /** In which session; null for nobody. It lets nobody in. */
    sessionKey: string | null;
    /** Whether their pass phrase was typed a short while ago, in this session. */
    freshlySignedIn: boolean;
  }
}

/** So long after the pass phrase was typed, files may be taken along without typing it again. In milliseconds. */
export const FRESH_FOR = 10 * 60_000;

/** Whose clock goes with signing in: nothing in a workspace depends on it (P1). */
export function signingInOf(person: string): string {
  return `${person}/signing-in`;
}

/**
 * Makes the `onRequest` hook that finds out who asks, for the routes under `/api/`.
 *
 * @param sessions the sessions
 * @param inputs the clock
 * @returns the hook
 */
export function knowPerson(
  sessions: Pick<Sessions, "readSession">,
  inputs: Pick<Inputs, "now">,
): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (request.routeOptions.url?.startsWith("/api/") !== true) return;
    const signedIn = await sessions.readSession(request.headers.cookie);
    if (signedIn === null) return;
    const since = inputs.now(signingInOf(signedIn.person.id)).getTime() - signedIn.passPhraseAt.getTime();
    request.person = signedIn.person;
    request.sessionKey = signedIn.sessionKey;
    // After a clock was set back, "a short while ago" lies ahead: then it is asked for once more.
    request.freshlySignedIn = Math.abs(since) < FRESH_FOR;
  };
}

/**
 * @param request a request under `/api/`
 * @returns the person who is signed in
 * @throws RefusalError "signed-out"
 */
export function requirePerson(request: FastifyRequest): Person {
  if (request.person === null) throw new RefusalError("signed-out");
  return request.person;
}

/**
 * For everything that hands out a file: somebody who picks up a phone that is signed in cannot take the words along.
 *
 * @param request a request under `/api/`
 * @returns the person who is signed in, and who typed their pass phrase a short while ago
 * @throws RefusalError "signed-out" or "fresh-sign-in-needed"
 */
export function requireFresh(request: FastifyRequest): Person {
  const person = requirePerson(request);
  if (!request.freshlySignedIn) throw new RefusalError("fresh-sign-in-needed");
  return person;
}
