import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** What stands before several servers: a TCP balancer, which knows nothing of what it passes on. */
export interface Balancer {
  /** What people open. */
  readonly origin: string;
  /** Leads every connection from the next one on to these servers, one after the other. */
  lead(...origins: readonly string[]): void;
  /** How many connections are open now, by server. */
  open(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/**
 * Opens one. A server that refuses a connection is passed over for the next, as any balancer does.
 * @param origins the servers
 */
export async function openBalancer(...origins: readonly string[]): Promise<Balancer> {
  let servers = origins;
  let turn = 0;
  const pairs = new Map<Socket, { readonly server: Socket; readonly to: string }>();

  function join(page: Socket, attempts: number): void {
    const to = servers[turn % servers.length];
    turn += 1;
    if (to === undefined || attempts === 0) return void page.destroy();
    const { hostname, port } = new URL(to);
    const server = connect(Number(port), hostname);
    let connected = false;
    server.once("connect", () => {
      connected = true;
      pairs.set(page, { server, to });
      page.pipe(server);
      server.pipe(page);
    });
    server.on("error", () => undefined);
    server.once("close", () => {
      pairs.delete(page);
      if (connected || page.destroyed) page.destroy();
      else join(page, attempts - 1);
    });
  }

  const listener = createServer((page) => {
    page.setNoDelay(true);
    page.on("error", () => undefined);
    page.once("close", () => pairs.get(page)?.server.destroy());
    join(page, servers.length);
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("the balancer has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    lead: (...next) => {
      servers = next;
    },
    open: () => {
      const counts: Record<string, number> = {};
      for (const { to } of pairs.values()) counts[to] = (counts[to] ?? 0) + 1;
      return counts;
    },
    close: async () => {
      const closed = once(listener, "close");
      listener.close();
      for (const [page, { server }] of pairs) {
        page.destroy();
        server.destroy();
      }
      await closed;
    },
  };
}
