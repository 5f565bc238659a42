import type { Refusal } from "@footbridge/shared/protocol/errors";
import { type OwnChanged, OwnChangedSchema, type OwnKind } from "@footbridge/shared/protocol/own-changed";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import { io, type Socket } from "socket.io-client";

/** Engine.IO's packets with something in them; the heartbeat goes by itself. */
interface Packet {
  readonly type: string;
  readonly data?: unknown;
}

/** How long a test waits for something that has to come, in milliseconds; only a failure takes that long. */
const PATIENCE = 60_000;

/** A page that listens for what of its person's own changed, in a workspace or in none. */
export class NewsPage {
  /** Every packet that came, as it came. */
  readonly packets: unknown[] = [];
  /** What changed, in order. */
  readonly heard: OwnKind[] = [];
  refusal: Refusal | null = null;
  readonly #socket: Socket;
  readonly #looks = new Set<() => void>();

  constructor(origin: string, cookie: string, workspace?: string) {
    this.#socket = io(origin, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      auth: { protocol: PROTOCOL_VERSION, ...(workspace === undefined ? {} : { workspace }) },
      extraHeaders: { cookie, origin },
    });
    this.#socket.io.engine.on("packet", ({ type, data }: Packet) => {
      if (type === "message") this.packets.push(data);
      this.#tell();
    });
    this.#socket.on("own-changed", (message: OwnChanged) => {
      this.heard.push(OwnChangedSchema.parse(message).what);
      this.#tell();
    });
    this.#socket.on("refused", (refusal: Refusal) => {
      this.refusal = refusal;
      this.#tell();
    });
    this.#socket.on("connect_error", ({ data }: Error & { data?: Refusal }) => {
      this.refusal = data ?? null;
      this.#tell();
    });
    for (const event of ["connect", "disconnect"]) this.#socket.on(event, () => this.#tell());
  }

  #tell(): void {
    for (const look of this.#looks) look();
  }

  /** Waits until something holds on this page. @throws when it does not come to hold */
  until(what: string, holds: (page: NewsPage) => boolean): Promise<void> {
    if (holds(this)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!holds(this)) return;
        clearTimeout(timer);
        this.#looks.delete(look);
        resolve();
      };
      const timer = setTimeout(() => reject(new Error(`waited in vain: ${what}`)), PATIENCE);
      this.#looks.add(look);
    });
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  close(): void {
    this.#socket.disconnect();
  }
}

/** Opens one, and waits until it is in; in a workspace, until it was shown all of it. */
export async function openNews(origin: string, cookie: string, workspace?: string): Promise<NewsPage> {
  const page = new NewsPage(origin, cookie, workspace);
  // The first packet is Socket.IO's own.
  await page.until(
    "a place",
    ({ connected, packets }) => connected && packets.length > (workspace === undefined ? 0 : 1),
  );
  return page;
}
