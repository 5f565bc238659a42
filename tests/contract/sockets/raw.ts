import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What follows the headers of an HTTP message, and what they say. */
const END_OF_HEADERS = "\r\n\r\n";

/** How long a server may go on answering after the last word, in milliseconds; it may keep its half open for long. */
const GRACE = 30;

/** A frame of the WebSocket protocol (RFC 6455, 5.2), well formed or not. */
export interface Frame {
  /** 1 text, 2 binary, 8 close, 9 ping, 10 pong; 0 goes on with the frame before, and the others mean nothing. */
  readonly opcode: number;
  readonly payload: Buffer;
  readonly last?: boolean;
  /** The three reserved bits. */
  readonly reserved?: number;
  /** A client has to mask what it sends. */
  readonly masked?: boolean;
  /** The length that the frame claims, where it lies. */
  readonly claimed?: number;
}

/** A frame as bytes. */
export function bytesOf({ opcode, payload, last = true, reserved = 0, masked = true, claimed }: Frame): Buffer {
  const length = claimed ?? payload.length;
  const mark = masked ? 0x80 : 0;
  const head = Buffer.from([(last ? 0x80 : 0) | (reserved << 4) | opcode]);
  const size = Buffer.alloc(length < 126 ? 1 : length < 2 ** 16 ? 3 : 9);
  if (length < 126) size.writeUInt8(mark | length);
  else if (length < 2 ** 16) {
    size.writeUInt8(mark | 126);
    size.writeUInt16BE(length, 1);
  } else {
    size.writeUInt8(mark | 127);
    size.writeBigUInt64BE(BigInt(length), 1);
  }
  // A mask of zeros is a mask too.
  return Buffer.concat([head, size, ...(masked ? [Buffer.alloc(4)] : []), payload]);
}

/** A text as one frame. */
export function textFrame(text: string): Frame {
  return { opcode: 1, payload: Buffer.from(text, "utf8") };
}

/** A connection on which any bytes can be sent. */
export class Raw {
  readonly #socket: Socket;
  readonly #ended: Promise<unknown>;
  readonly #looking = new Set<() => void>();
  #received = "";
  #open = true;

  constructor(origin: string) {
    const { hostname, port } = new URL(origin);
    this.#socket = connect({ host: hostname, port: Number(port) });
    this.#socket.on("data", (chunk: Buffer) => {
      this.#received += chunk.toString("latin1");
      for (const look of this.#looking) look();
    });
    // The server may hang up in the middle of what is sent; that is its right.
    this.#socket.on("error", () => undefined);
    this.#socket.on("close", () => {
      this.#open = false;
      for (const look of this.#looking) look();
    });
    this.#ended = new Promise((resolve) => {
      this.#socket.on("close", resolve);
    });
  }

  /** Asks for a WebSocket with these parameters and headers; sends nothing after it. */
  upgrade(query: string, headers: Readonly<Record<string, string>>): void {
    const all = {
      host: "localhost",
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": randomBytes(16).toString("base64"),
      ...headers,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    this.send(Buffer.from(`GET /socket.io/?${query} HTTP/1.1\r\n${lines.join("\r\n")}${END_OF_HEADERS}`, "latin1"));
  }

  send(bytes: Buffer): void {
    if (this.#open) this.#socket.write(bytes);
  }

  /** Waits until the server has sent this, or hung up. @returns whether it has sent it */
  async hears(text: string): Promise<boolean> {
    while (this.#open && !this.#received.includes(text))
      await new Promise<void>((resolve) => {
        const look = (): void => {
          this.#looking.delete(look);
          resolve();
        };
        this.#looking.add(look);
      });
    return this.#received.includes(text);
  }

  /** Everything that came, as bytes in Latin-1. */
  get received(): string {
    return this.#received;
  }

  /** Says no more once everything is sent, and hangs up. */
  async leave(): Promise<void> {
    this.#socket.end();
    await Promise.race([this.#ended, wait(GRACE)]);
    this.#socket.destroy();
    await this.#ended;
  }
}
