import { randomUUID } from "node:crypto";
import type { AgreementView } from "@footbridge/shared/domain/agreement/view";
import type { BoardView, ClauseView } from "@footbridge/shared/domain/clause/view";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { Ack, Command, Outcome } from "@footbridge/shared/protocol/commands";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import type { Slice, SlicesMessage } from "@footbridge/shared/protocol/views";
import { io, type Socket } from "socket.io-client";

/** How long a test waits for something that has to come, in milliseconds; only a failure takes that long. */
const PATIENCE = 20_000;

/** What a seat received, in order. */
export type Received = (entry: {
  readonly via: "http" | "socket";
  readonly what: string;
  readonly body: unknown;
}) => void;

/** One real Socket.IO client of one person in one workspace. */
export class Page {
  readonly #socket: Socket;
  readonly #slices = new Map<string, Slice>();
  readonly #waiting = new Set<() => void>();
  readonly #received: Received;
  #refusal: Refusal | null = null;
  #fresh = false;

  constructor(origin: string, workspace: string, cookie: string, received: Received = () => undefined) {
    this.#received = received;
    this.#socket = io(origin, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      auth: { workspace, protocol: PROTOCOL_VERSION },
      extraHeaders: { cookie, origin },
    });
    this.#socket.on("slices", (message: SlicesMessage) => {
      received({ via: "socket", what: "slices", body: message });
      if (message.fresh) this.#slices.clear();
      this.#fresh ||= message.fresh;
      for (const slice of message.slices)
        this.#slices.set("key" in slice ? `${slice.name}/${slice.key}` : slice.name, slice);
      this.#tell();
    });
    this.#socket.on("refused", (refusal: Refusal) => {
      received({ via: "socket", what: "refused", body: refusal });
      this.#refusal = refusal;
      this.#tell();
    });
    this.#socket.on("connect_error", (error: Error & { data?: Refusal }) => {
      this.#refusal = error.data ?? { code: "not-found", sentence: error.message };
      this.#tell();
    });
  }

  #tell(): void {
    for (const look of this.#waiting) look();
  }

  /** Waits until something holds on this page. */
  until(what: string, holds: (page: Page) => boolean): Promise<void> {
    if (holds(this)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!holds(this)) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`waited in vain: ${what}`));
      }, PATIENCE);
      this.#waiting.add(look);
    });
  }

  /** Waits for the first fresh view. */
  ready(): Promise<void> {
    return this.until("a fresh view", () => this.#fresh);
  }

  /** Sends any message as a command, well formed or not. */
  async emit(message: unknown): Promise<Ack> {
    const ack = (await this.#socket.timeout(PATIENCE).emitWithAck("command", message)) as Ack;
    this.#received({ via: "socket", what: "ack", body: ack });
    return ack;
  }

  /** Sends a command under a new id. */
  send(command: Command): Promise<Ack> {
    return this.emit({ id: randomUUID(), command });
  }

  /** Sends a command that has to be accepted. */
  async accepted(command: Command): Promise<Outcome> {
    const ack = await this.send(command);
    if (!ack.ok) throw new Error(`${command.type} was refused: ${ack.refusal.code}`);
    return ack.outcome;
  }

  /** Everything that this page holds, by slice. */
  held(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      [...this.#slices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, slice]) => [id, slice.view]),
    );
  }

  #view(id: string): unknown {
    return this.#slices.get(id)?.view;
  }

  get workspace(): WorkspaceView | undefined {
    return this.#view("workspace") as WorkspaceView | undefined;
  }

  get board(): BoardView | undefined {
    return this.#view("board") as BoardView | undefined;
  }

  get agreement(): AgreementView | undefined {
    return this.#view("agreement") as AgreementView | undefined;
  }

  get refusal(): Refusal | null {
    return this.#refusal;
  }

  round(id: string): RoundView | undefined {
    return this.#view(`round/${id}`) as RoundView | undefined;
  }

  clause(id: string): ClauseView | undefined {
    return this.#view(`clause/${id}`) as ClauseView | undefined;
  }

  /** Every clause that is on the board. */
  clauses(): readonly ClauseView[] {
    return (this.board?.sections ?? []).flatMap((section) =>
      section.clauses.map((id) => this.clause(id)).filter((clause) => clause !== undefined),
    );
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  close(): void {
    this.#socket.disconnect();
  }
}
