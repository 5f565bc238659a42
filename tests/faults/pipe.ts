import { connect, createServer, type Server, type Socket } from "node:net";

/** A port on loopback that stays while what lies behind it is cut off, dies, and comes back elsewhere. */
export class Pipe {
  #behind: number;
  #open = true;
  readonly #listener: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(behind: number) {
    this.#behind = behind;
    this.#listener = createServer((near) => this.#join(near));
  }

  /** Opens one. @param behind the port that it leads to */
  static async open(behind: number): Promise<Pipe> {
    const pipe = new Pipe(behind);
    await new Promise<void>((resolve) => pipe.#listener.listen(0, "127.0.0.1", resolve));
    return pipe;
  }

  /** The same address, through this pipe. */
  through(url: string): string {
    const address = this.#listener.address();
    if (address === null || typeof address === "string") throw new Error("the pipe has no port");
    const made = new URL(url);
    made.port = String(address.port);
    return made.href;
  }

  /** Leads elsewhere from the next connection on. */
  lead(behind: number): void {
    this.#behind = behind;
  }

  /** Ends every connection and lets none through, until it is healed. */
  cut(): void {
    this.#open = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Lets connections through again. */
  heal(): void {
    this.#open = true;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#listener.close(() => resolve()));
  }

  #join(near: Socket): void {
    if (!this.#open) {
      near.destroy();
      return;
    }
    const far = connect(this.#behind, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.setNoDelay(true);
      from.on("error", () => undefined);
      from.on("close", () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
