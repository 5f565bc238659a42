import type { FastifyReply, FastifyRequest } from "fastify";

/** Where nothing is a page or a file of a page. */
const NO_PAGES = ["/api/", "/calendar/"] as const;

/** Whether an address is one at which there are no pages, whatever else there is or is not. */
export function hasNoPages(address: string): boolean {
  return NO_PAGES.some((prefix) => address.startsWith(prefix));
}

/** An `onRequest` hook: what is not a page is for one person, and is kept by no browser and no proxy (RFC 9111, 5.2.2.5). */
export async function keptNowhere(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (hasNoPages(request.routeOptions.url ?? request.url)) void reply.header("cache-control", "no-store");
}
