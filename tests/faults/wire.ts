import { connect, createServer, type Server, type Socket } from "node:net";
import { type Frame, FrameReader } from "./frames.ts";
import { until } from "./until.ts";

/** Which way a frame goes: `up` to the server, `down` to the page. */
export type Way = "up" | "down";

/**
 * What happens to one frame. `hold` lets the next one of its way pass first; `late` keeps an upward frame until the page
 * has been cut off, and gives it to the server, over the connection that it came on, when told to.
 */
export type Deed = "pass" | "drop" | "double" | "hold" | "late";

/** Looks at every text frame and says what happens to it. */
export type Tamper = (way: Way, text: string) => Deed;

interface Pair {
  readonly page: Socket;
  readonly server: Socket;
  readonly late: Buffer[];
  /** What the server said after the page had been cut off. */
  readonly unheard: string[];
  readonly held: Record<Way, Buffer[]>;
}

const HEAD_END = Buffer.from("\r\n\r\n");

/**
 * The network between one person's page and the server: a TCP proxy that knows where a WebSocket's frames begin and end.
 * As a browser does, it adds the page's origin and the person's cookie.
 */
export class Wire {
  /** What was looked at, in order. */
  readonly seen: { readonly way: Way; readonly text: string; readonly deed: Deed }[] = [];
  #tamper: Tamper = () => "pass";
  #origin: string;
  readonly #cookie: () => string;
  readonly #listener: Server;
  readonly #pairs = new Set<Pair>();
  readonly #strays = new Set<Pair>();
  readonly #watchers = new Set<() => void>();

  private constructor(origin: string, cookie: () => string) {
    this.#origin = origin;
    this.#cookie = cookie;
    this.#listener = createServer((page) => this.#join(page));
  }

  /** Opens a wire to a server for a person. */
  static async open(origin: string, cookie: () => string): Promise<Wire> {
    const wire = new Wire(origin, cookie);
    await new Promise<void>((resolve) => wire.#listener.listen(0, "127.0.0.1", resolve));
    return wire;
  }

  /** The host and port that a page opens. */
  get host(): string {
    const address = this.#listener.address();
    if (address === null || typeof address === "string") throw new Error("the wire has no port");
    return `127.0.0.1:${address.port}`;
  }

  /** How many pages are on it. */
  get connections(): number {
    return this.#pairs.size;
  }

  /** Leads to another server from the next connection on. */
  lead(origin: string): void {
    this.#origin = origin;
  }

  /** From now on every frame is looked at by this. */
  arm(tamper: Tamper): void {
    this.#tamper = tamper;
  }

  /** Cuts every page off; the server hears of it, unless a frame is still to come late. */
  cut(): void {
    for (const pair of this.#pairs) {
      this.#pairs.delete(pair);
      pair.page.destroy();
      if (pair.late.length === 0) pair.server.destroy();
      else this.#strays.add(pair);
    }
  }

  /** Gives the server what was kept back, waits for as many answers, and hangs up. */
  async deliverLate(): Promise<void> {
    const strays = [...this.#strays];
    for (const { server, late } of strays) for (const raw of late) server.write(raw);
    const answered = ({ late, unheard, server }: Pair): boolean =>
      server.destroyed || unheard.filter((text) => text.startsWith("43")).length >= late.length;
    await until(
      "the answers to what came late",
      (look) => this.watch(look),
      () => strays.every(answered),
    );
    for (const pair of strays) {
      this.#strays.delete(pair);
      pair.server.destroy();
    }
  }

  /** Calls back after everything that comes; returns how to stop. */
  watch(look: () => void): () => void {
    this.#watchers.add(look);
    return () => this.#watchers.delete(look);
  }

  async close(): Promise<void> {
    this.cut();
    for (const { server } of this.#strays) server.destroy();
    await new Promise<void>((resolve) => this.#listener.close(() => resolve()));
  }

  #join(page: Socket): void {
    const { hostname, port, host } = new URL(this.#origin);
    const server = connect(Number(port), hostname);
    const pair: Pair = { page, server, late: [], unheard: [], held: { up: [], down: [] } };
    this.#pairs.add(pair);
    const end = (): void => {
      this.#pairs.delete(pair);
      page.destroy();
      if (!this.#strays.has(pair)) server.destroy();
      for (const look of this.#watchers) look();
    };
    for (const socket of [page, server]) {
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", end);
    }
    this.#relay(pair, "up", page, server, (head) => this.#asBrowser(head, host));
    this.#relay(pair, "down", server, page, (head) => head);
  }

  /** Passes the head of the handshake on as a whole, and every frame after it. */
  #relay(pair: Pair, way: Way, from: Socket, to: Socket, rewritten: (head: string) => string): void {
    const reader = new FrameReader();
    let head: Buffer | null = Buffer.alloc(0);
    from.on("data", (chunk: Buffer) => {
      let rest = chunk;
      if (head !== null) {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        to.write(rewritten(head.subarray(0, end + HEAD_END.length).toString("latin1")), "latin1");
        rest = head.subarray(end + HEAD_END.length);
        head = null;
      }
      for (const frame of reader.read(rest)) {
        if (this.#pairs.has(pair)) this.#pass(pair, way, to, frame);
        else if (frame.text !== null) pair.unheard.push(frame.text);
      }
      for (const look of this.#watchers) look();
    });
  }

  #pass(pair: Pair, way: Way, to: Socket, { raw, text }: Frame): void {
    const deed = text === null ? "pass" : this.#tamper(way, text);
    if (deed === "late") pair.late.push(raw);
    else if (deed === "hold") pair.held[way].push(raw);
    else if (deed !== "drop") {
      to.write(raw);
      if (deed === "double") to.write(raw);
      for (const held of pair.held[way].splice(0)) to.write(held);
    }
    if (text !== null) this.seen.push({ way, text, deed });
  }

  #asBrowser(head: string, host: string): string {
    const [first = "", ...lines] = head.trimEnd().split("\r\n");
    const kept = lines.filter((line) => !/^(host|origin|cookie):/i.test(line));
    return `${[first, `Host: ${host}`, `Origin: http://${host}`, `Cookie: ${this.#cookie()}`, ...kept].join("\r\n")}\r\n\r\n`;
  }
}
