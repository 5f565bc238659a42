import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/**
 * Asks the system for a TCP port on 127.0.0.1 that nobody uses at this moment.
 *
 * @returns the port number; another program may take it before the caller does
 */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
