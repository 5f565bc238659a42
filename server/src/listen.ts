import type { FastifyInstance } from "fastify";
import type { Env } from "./env.ts";
import { listenError } from "./start-error.ts";

/**
 * Starts to listen.
 * @returns the address that people open
 * @throws StartError `port-in-use`, `port-not-allowed` or `address-not-here`
 */
export async function listen(http: FastifyInstance, env: Pick<Env, "host" | "port" | "publicOrigin">): Promise<string> {
  const { host, port } = env;
  try {
    await http.listen({ host, port });
  } catch (error) {
    throw listenError(error, host, port);
  }
  const address = http.server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return env.publicOrigin ?? `http://${host === "0.0.0.0" ? "localhost" : host}:${bound}`;
}
