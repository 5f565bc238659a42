import { connect, type Socket } from "node:net";
import type { Ack } from "@footbridge/shared/protocol/commands";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import type { Slice, SlicesMessage } from "@footbridge/shared/protocol/views";
import { type Frame, frameFrom, maskedFrame, OPCODE } from "./frames.ts";
import { type Patience, Waiting } from "./waiting.ts";

/** A key for the handshake (RFC 6455, 1.3), the same every time: what the server answers to it is then the same too. */
const KEY = "dGhlIHNhbXBsZSBub25jZQ==";
const VIEW = '42["slices",';
const FRESH = /^42\["slices",\{"sequence":\d+,"fresh":true/;
/** What the transport itself asks by the wall clock; it is the same for everyone. */
const HEARTBEAT = "2";

/** Where a page is opened, and as whom. */
export interface Knock {
  readonly origin: string;
  readonly cookie: string;
  /** What the handshake says; a well-formed one names a workspace and the protocol. */
  readonly auth: unknown;
}

/** The handshake of a page of this workspace. */
export function authFor(workspace: string): unknown {
  return { workspace, protocol: PROTOCOL_VERSION };
}

/**
 * One page over a bare TCP connection: WebSocket, Engine.IO and Socket.IO by hand, so that every byte which the server
 * sends can be written down as it came: heads, lengths of frames, packets, closing.
 */
export class Wire {
  readonly #socket: Socket;
  readonly #heard: (entry: string) => void;
  readonly #waiting: Waiting;
  readonly #acks = new Map<number, Ack>();
  readonly #slices = new Map<string, Slice>();
  #bytes: Buffer = Buffer.alloc(0);
  #head: string | null = null;
  #asked = 0;
  #views = 0;
  #refused = false;
  #ended = false;

  private constructor({ origin, cookie, auth }: Knock, patience: Patience, heard: (entry: string) => void) {
    this.#heard = heard;
    this.#waiting = new Waiting(patience);
    const { hostname, port, host } = new URL(origin);
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.write(
      [
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
        `Host: ${host}`,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        `Sec-WebSocket-Key: ${KEY}`,
        `Origin: ${origin}`,
        `Cookie: ${cookie}`,
        "\r\n",
      ].join("\r\n"),
    );
    this.#socket.on("data", (chunk) => this.#take(chunk, auth));
    this.#socket.on("error", () => this.#end());
    this.#socket.on("close", () => this.#end());
  }

  /**
   * Opens a page and waits for its first view, or for the refusal.
   * @param heard is told every byte that comes, frame by frame
   */
  static async open(knock: Knock, patience: Patience, heard: (entry: string) => void = () => undefined): Promise<Wire> {
    const wire = new Wire(knock, patience, heard);
    try {
      await wire.#waiting.until("a first view", () => wire.#views > 0 || wire.#refused || wire.#ended);
    } catch (error) {
      // Nobody else knows of it, so nobody else would close it.
      wire.#socket.destroy();
      throw error;
    }
    return wire;
  }

  /** Whether commands can be sent: neither refused nor hung up. */
  get alive(): boolean {
    return !this.#ended && !this.#refused;
  }

  /** What the page holds, by slice. */
  get slices(): ReadonlyMap<string, Slice> {
    return this.#slices;
  }

  /** Sends any message as a command. @returns the acknowledgement; null when the server hung up instead */
  async ask(message: unknown): Promise<Ack | null> {
    if (this.#ended) return null;
    const id = this.#asked++;
    this.#send(`42${id}${JSON.stringify(["command", message])}`);
    await this.#waiting.until("an acknowledgement", () => this.#acks.has(id) || this.#ended);
    const ack = this.#acks.get(id) ?? null;
    this.#acks.delete(id);
    return ack;
  }

  /** Asks for a whole view and waits for it. */
  async refresh(): Promise<void> {
    const before = this.#views;
    this.#send('42["refresh"]');
    await this.#waiting.until("a fresh view", () => this.#views > before || this.#ended);
  }

  /** Sends a text frame as it is, and waits for nothing. */
  sendText(text: string): void {
    this.#send(text);
  }

  /** Waits until the server has hung up. */
  untilEnded(): Promise<void> {
    return this.#waiting.until("the end of a page", () => this.#ended);
  }

  /** Closes in good order. */
  async close(): Promise<void> {
    if (!this.#ended) this.#socket.write(maskedFrame(OPCODE.close, Buffer.from([0x03, 0xe8])));
    await this.untilEnded();
  }

  #send(text: string): void {
    if (!this.#ended) this.#socket.write(maskedFrame(OPCODE.text, Buffer.from(text, "utf8")));
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#bytes.length > 0) this.#heard(`left over: ${this.#bytes.toString("latin1")}`);
    this.#heard("the connection ended");
    this.#waiting.look();
  }

  #take(chunk: Buffer, auth: unknown): void {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    if (this.#head === null && !this.#takeHead()) return;
    for (let frame = frameFrom(this.#bytes); frame !== null; frame = frameFrom(this.#bytes)) {
      this.#bytes = this.#bytes.subarray(frame.length);
      this.#hear(frame, auth);
    }
    this.#waiting.look();
  }

  #takeHead(): boolean {
    const end = this.#bytes.indexOf("\r\n\r\n");
    if (end < 0) return false;
    this.#head = this.#bytes.subarray(0, end).toString("latin1");
    this.#bytes = this.#bytes.subarray(end + 4);
    this.#heard(this.#head);
    // Anything but "Switching Protocols" is followed by a body and the end, which are written down as left over.
    return this.#head.startsWith("HTTP/1.1 101 ");
  }

  #hear({ first, opcode, length, payload }: Frame, auth: unknown): void {
    const text = payload.toString("utf8");
    if (opcode === OPCODE.text && text === HEARTBEAT) return this.#send("3");
    this.#heard(`${first.toString(16)} ${length} ${text}`);
    if (opcode === OPCODE.close) {
      this.#socket.end(maskedFrame(OPCODE.close, payload));
      return;
    }
    if (text.startsWith("0")) this.#send(`40${JSON.stringify(auth)}`);
    else if (text.startsWith("44") || text.startsWith('42["refused"')) this.#refused = true;
    else if (text.startsWith("43")) this.#takeAck(text);
    else if (text.startsWith(VIEW)) this.#takeView(text);
  }

  #takeAck(text: string): void {
    const start = text.indexOf("[");
    const [ack] = JSON.parse(text.slice(start)) as [Ack];
    this.#acks.set(Number(text.slice(2, start)), ack);
  }

  #takeView(text: string): void {
    const fresh = FRESH.test(text);
    if (fresh) this.#views += 1;
    const [, message] = JSON.parse(text.slice(2)) as [string, SlicesMessage];
    if (fresh) this.#slices.clear();
    for (const slice of message.slices)
      this.#slices.set("key" in slice ? `${slice.name}/${slice.key}` : slice.name, slice);
  }
}
