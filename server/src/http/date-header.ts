import type { FastifyReply, FastifyRequest } from "fastify";
import type { Inputs } from "../inputs.ts";

/** An `onSend` hook: the answer's date (RFC 9110, 6.6.1) comes from the server's clock as everything else does. */
export function datedBy(inputs: Inputs): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    void reply.header("date", inputs.now(request.person?.id).toUTCString());
  };
}
