import { connect, createServer, type Server, type Socket } from "node:net";

/** ReadyForQuery, outside of a transaction (PostgreSQL, "Message Formats"). */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** ErrorResponse of a server that ends: its fields, each with its letter, and an end. */
function farewell(): Buffer {
  const fields = ["SFATAL", "VFATAL", "C57P01", "Mterminating connection due to unexpected postmaster exit", ""];
  const body = Buffer.from(fields.map((field) => `${field}\0`).join(""));
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeUInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

/** A PostgreSQL that dies the moment it has let somebody in: both reach them in one piece. */
export class LastBreath {
  /** How many it let in. */
  deaths = 0;
  readonly #behind: number;
  readonly #listener: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(behind: number) {
    this.#behind = behind;
    this.#listener = createServer((near) => this.#join(near));
  }

  /** Puts one before a PostgreSQL. @param url where that is, and as whom @returns the same through it */
  static async before(url: string): Promise<{ readonly url: string; readonly breath: LastBreath }> {
    const made = new URL(url);
    const breath = new LastBreath(Number(made.port));
    await new Promise<void>((resolve) => breath.#listener.listen(0, "127.0.0.1", resolve));
    const address = breath.#listener.address();
    if (address === null || typeof address === "string") throw new Error("it has no port");
    made.port = String(address.port);
    return { url: made.href, breath };
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#listener.close(() => resolve()));
  }

  #join(near: Socket): void {
    const far = connect(this.#behind, "127.0.0.1");
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => this.#sockets.delete(socket));
    }
    near.pipe(far);
    far.on("data", (chunk: Buffer) => {
      if (!chunk.subarray(-READY.length).equals(READY)) {
        near.write(chunk);
        return;
      }
      this.deaths += 1;
      near.end(Buffer.concat([chunk, farewell()]));
      far.destroy();
    });
  }
}
