import type { FastifyRequest } from "fastify";
import { RefusalError } from "../refusal.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Whoever knows the address may press there, from any page or program: it has a secret of its own, and no session counts. */
    readonly fromAnywhere?: boolean;
  }
}

/** Methods that change nothing (RFC 9110, section 9.2.1). */
const SAFE = new Set(["GET", "HEAD"]);

/**
 * Whether a request comes from the product's own pages. A request without an origin does not: browsers send one with
 * every request that changes something and with every socket.
 *
 * @param origin the request's `Origin`
 * @param host the request's `Host`
 * @param publicOrigin the origin that people open; without it the server is reached by plain HTTP under the request's host
 * @returns whether they are the same
 */
export function originAllowed(origin: string | undefined, host: string | undefined, publicOrigin?: string): boolean {
  if (origin === undefined) return false;
  if (publicOrigin !== undefined) return origin === publicOrigin;
  return host !== undefined && host !== "" && origin === `http://${host.toLowerCase()}`;
}

/**
 * Makes the `onRequest` hook that refuses every request that could change something and comes from elsewhere. It looks
 * at the method and at the route that was found, so that no spelling of an address gets around it.
 *
 * @param publicOrigin the origin that people open, if one was set
 * @returns the hook; it throws RefusalError "wrong-origin"
 */
export function ownOriginOnly(publicOrigin?: string): (request: FastifyRequest) => Promise<void> {
  return async ({ method, headers, routeOptions }) => {
    if (routeOptions.config.fromAnywhere === true) return;
    if (!SAFE.has(method) && !originAllowed(headers.origin, headers.host, publicOrigin)) {
      throw new RefusalError("wrong-origin");
    }
  };
}
