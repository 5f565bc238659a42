import type { FastifyReply, FastifyRequest } from "fastify";
import { refusalBody, statusFor } from "./refusal.ts";

/** Answers a request for an address that has nothing, for `setNotFoundHandler`. */
export function answerNotFound(_request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(statusFor("not-found")).send(refusalBody("not-found"));
}
