import type { FastifyRequest } from "fastify";
import { RefusalError } from "../refusal.ts";
import type { Person } from "./persons.ts";
import type { Sessions } from "./sessions.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in; null outside of `/api/` and for everyone else. */
    person: Person | null;
  }
}

/**
 * Makes the `onRequest` hook that finds out who asks, for the routes under `/api/`.
 *
 * @param sessions the sessions
 * @returns the hook
 */
export function knowPerson(sessions: Sessions): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (request.routeOptions.url?.startsWith("/api/") !== true) return;
    request.person = (await sessions.readSession(request.headers.cookie))?.person ?? null;
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
