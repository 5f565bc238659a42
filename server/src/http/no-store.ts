import type { FastifyReply, FastifyRequest } from "fastify";

/** An `onRequest` hook: what the API answers is for one person and is kept by no browser and no proxy (RFC 9111, 5.2.2.5). */
export async function keptNowhere(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.routeOptions.url?.startsWith("/api/") === true) void reply.header("cache-control", "no-store");
}
