import type { FastifyInstance } from "fastify";
import type { Env } from "./env.ts";
import { StartError, systemCode } from "./start-error.ts";

/**
 * Starts to listen.
 * @returns the address that people open
 * @throws StartError `port-in-use`, `port-not-allowed` or `address-not-here`
 */
export async function listen(http: FastifyInstance, env: Pick<Env, "host" | "port" | "publicOrigin">): Promise<string> {
  const { host, port } = env;
  try {
    await http.listen({ host, port });
  } catch (cause) {
    const code = systemCode(cause);
    if (code === "EADDRINUSE")
      throw new StartError("port-in-use", `Port ${port} is in use; choose another, such as PORT=${port + 1}.`, {
        cause,
      });
    if (code === "EACCES")
      throw new StartError("port-not-allowed", `Port ${port} may not be used here; choose one above 1023.`, { cause });
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new StartError("address-not-here", `HOST=${host} is not an address of this machine.`, { cause });
    throw cause;
  }
  const address = http.server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return env.publicOrigin ?? `http://${host === "0.0.0.0" ? "localhost" : host}:${bound}`;
}
