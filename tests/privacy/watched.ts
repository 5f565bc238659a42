import { randomUUID } from "node:crypto";
import { request } from "node:http";
import type { Ack } from "@footbridge/shared/protocol/commands";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import type { SlicesMessage } from "@footbridge/shared/protocol/views";
import { io, type Socket } from "socket.io-client";

/** How long something may take before a world counts as stuck, in milliseconds. */
const PATIENCE = 15_000;

/** One page of the watched person: every packet that reaches it is written down as it came. */
export class WatchedPage {
  readonly #socket: Socket;
  readonly #log: string[];
  #messages = 0;
  #waiting: (() => void) | null = null;

  constructor(origin: string, workspace: string, cookie: string, log: string[]) {
    this.#log = log;
    this.#socket = io(origin, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      auth: { workspace, protocol: PROTOCOL_VERSION },
      extraHeaders: { cookie, origin },
    });
    this.#socket.io.engine.on("packet", (packet: { type: string; data?: unknown }) => {
      // What the transport itself asks by the wall clock is the same for everyone.
      if (packet.type !== "ping") log.push(`${packet.type} ${String(packet.data ?? "")}`);
    });
    this.#socket.on("slices", (message: SlicesMessage) => {
      if (message.fresh) this.#messages += 1;
      this.#waiting?.();
    });
    this.#socket.on("connect_error", () => this.#waiting?.());
  }

  /** Waits for one more whole view. Everything that was on its way before it has arrived then. */
  async freshView(ask: boolean): Promise<void> {
    const before = this.#messages;
    if (ask) this.#socket.emit("refresh");
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("a page got no view")), PATIENCE);
      this.#waiting = () => {
        if (this.#messages === before) return;
        clearTimeout(timer);
        this.#waiting = null;
        resolve();
      };
      this.#waiting();
    });
  }

  /** Sends any message as a command. */
  async emit(message: unknown): Promise<Ack> {
    return (await this.#socket.timeout(PATIENCE).emitWithAck("command", message)) as Ack;
  }

  async close(): Promise<void> {
    this.#socket.disconnect();
    this.#log.push("closed");
  }
}

/** The person whose every received byte is written down. */
export class WatchedPerson {
  /** What was received: a list for HTTP and one for each page, each in its order. */
  readonly logs: string[][] = [[]];
  readonly #origin: string;
  readonly #cookie: string;
  readonly #workspace: string;
  #commands = 0;
  pages: WatchedPage[] = [];

  constructor(origin: string, cookie: string, workspace: string) {
    this.#origin = origin;
    this.#cookie = cookie;
    this.#workspace = workspace;
  }

  /** Opens one more page and waits for its first view. */
  async openPage(): Promise<void> {
    const log: string[] = [];
    this.logs.push(log);
    const page = new WatchedPage(this.#origin, this.#workspace, this.#cookie, log);
    this.pages.push(page);
    await page.freshView(false);
  }

  /** Sends a command from the first page, and waits until every page shows what follows from it. */
  async send(command: unknown, id: string = this.nextId()): Promise<Ack> {
    const [page] = this.pages;
    if (page === undefined) throw new Error("nobody is watching");
    const ack = await page.emit({ id, command });
    await this.settle();
    return ack;
  }

  /** Waits until everything on its way has arrived on every page. */
  async settle(): Promise<void> {
    for (const page of this.pages) await page.freshView(true);
  }

  /** Ids follow from how many there were, so that they are the same in both worlds. */
  nextId(): string {
    this.#commands += 1;
    return `00000000-0000-4000-8000-${String(this.#commands).padStart(12, "0")}`;
  }

  /** One request; the status, every header and every byte of the answer are written down. */
  async get(path: string): Promise<void> {
    const answer = await new Promise<string>((resolve, reject) => {
      const asked = request(`${this.#origin}${path}`, { headers: { cookie: this.#cookie } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const body = Buffer.concat(chunks).toString("base64");
          resolve(`${path} ${response.statusCode} ${JSON.stringify(response.rawHeaders)} ${body}`);
        });
      });
      asked.on("error", reject);
      asked.end();
    });
    this.logs[0]?.push(answer);
  }

  async leave(): Promise<void> {
    for (const page of this.pages) await page.close();
    this.pages = [];
  }
}

/** An id that has to be new and is seen by its sender alone. */
export function privateId(): string {
  return randomUUID();
}
