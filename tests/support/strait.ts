import { connect, createServer, type Server, type Socket } from "node:net";

/**
 * How the narrow place is. `open`: everything passes. `shut`: whoever comes is hung up on. `portal`: whatever is
 * asked, a page of its own is answered.
 */
export type Manner = "open" | "shut" | "portal";

const PORTAL_PAGE = "<!doctype html><title>Guest network</title><h1>Welcome aboard. Please accept our terms.</h1>";
const PORTAL = [
  "HTTP/1.1 200 OK",
  "Content-Type: text/html; charset=utf-8",
  `Content-Length: ${PORTAL_PAGE.length}`,
  "Connection: close",
  "",
  PORTAL_PAGE,
].join("\r\n");

/** The narrow place between a browser and a server: a TCP proxy that can be as bad as networks are. */
export class Strait {
  manner: Manner = "open";
  /** How long a connection may be silent before it is cut, in milliseconds; null for as long as it likes. */
  idle: number | null = null;
  /** How many connections were cut for being silent. */
  silenced = 0;
  /** The connections that are a page's line. */
  readonly #lines = new Set<Socket>();
  readonly #deaf = new WeakSet<Socket>();
  #target: URL;
  readonly #listener: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();

  private constructor(target: string) {
    this.#target = new URL(target);
    this.#listener = createServer((near) => this.#join(near));
  }

  /** Opens one in front of a server. */
  static async before(target: string): Promise<Strait> {
    const strait = new Strait(target);
    await new Promise<void>((resolve) => strait.#listener.listen(0, "127.0.0.1", resolve));
    return strait;
  }

  /** What a browser opens instead of the server. */
  get origin(): string {
    const address = this.#listener.address();
    if (address === null || typeof address === "string") throw new Error("the strait has no port");
    return `http://127.0.0.1:${address.port}`;
  }

  /** Leads to another server from the next connection on. */
  lead(target: string): void {
    this.#target = new URL(target);
  }

  /** Cuts off everyone. */
  cut(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
  }

  /** The lines that stand open stay open, and nothing passes on them any more, as after a network that was gone for a while. */
  deafen(): void {
    for (const near of this.#lines) this.#deaf.add(near);
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#listener.close(() => resolve()));
  }

  #join(near: Socket): void {
    near.on("error", () => undefined);
    if (this.manner === "shut") return void near.destroy();
    if (this.manner === "portal") return void near.once("data", () => near.end(PORTAL));
    const far = connect(Number(this.#target.port), this.#target.hostname);
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    const { idle } = this;
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on("error", () => undefined);
      from.on("data", (chunk: Buffer) => {
        if (from === near && chunk.toString("latin1", 0, 32).startsWith("GET /socket.io")) this.#lines.add(near);
        if (!this.#deaf.has(near)) to.write(chunk);
      });
      from.on("close", () => {
        this.#pairs.delete(pair);
        this.#lines.delete(near);
        to.destroy();
      });
    }
    if (idle !== null)
      near.setTimeout(idle, () => {
        this.silenced += 1;
        near.destroy();
      });
  }
}
