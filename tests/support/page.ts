import { randomUUID } from "node:crypto";
import type { OwnKeyView } from "@footbridge/shared/domain/agreement/keys";
import type { AgreementView } from "@footbridge/shared/domain/agreement/view";
import type { CardDraftView, CardView } from "@footbridge/shared/domain/card/view";
import type { CardKind } from "@footbridge/shared/domain/card/words";
import type { BoardView, ClauseView } from "@footbridge/shared/domain/clause/view";
import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import type { MeetingView } from "@footbridge/shared/domain/meeting/view";
import type { PauseView } from "@footbridge/shared/domain/pause/view";
import type { PhrasesView } from "@footbridge/shared/domain/phrase/view";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { SpaceView } from "@footbridge/shared/domain/space/view";
import type { TimeoutView } from "@footbridge/shared/domain/timeout/view";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { SinceView } from "@footbridge/shared/domain/visit/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { Ack, Command, Outcome } from "@footbridge/shared/protocol/commands";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import type { Slice, SlicesMessage } from "@footbridge/shared/protocol/views";
import { io, type Socket } from "socket.io-client";

/** How long a test waits for something that has to come, in milliseconds; only a failure takes that long. */
const PATIENCE = 60_000;

/** What a seat received, in order. */
export type Received = (entry: {
  readonly via: "http" | "socket";
  readonly what: string;
  readonly body: unknown;
}) => void;

/** A view without the moment that it was made for. */
export function timeless(view: object | null): unknown {
  if (view === null || !("running" in view) || view.running === null) return view;
  const { asOf: _, ...running } = view.running as { readonly asOf?: string };
  return { ...view, running };
}

/** One real Socket.IO client of one person in one workspace. */
export class Page {
  readonly #socket: Socket;
  readonly #slices = new Map<string, Slice>();
  readonly #waiting = new Set<() => void>();
  readonly #received: Received;
  #refusal: Refusal | null = null;
  #fresh = false;
  #dropped = false;
  #messages = 0;

  constructor(
    origin: string,
    workspace: string,
    cookie: string,
    received: Received = () => undefined,
    headers: Readonly<Record<string, string>> = {},
  ) {
    this.#received = received;
    this.#socket = io(origin, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      auth: { workspace, protocol: PROTOCOL_VERSION },
      extraHeaders: { cookie, origin, ...headers },
    });
    this.#socket.on("slices", (message: SlicesMessage) => {
      received({ via: "socket", what: "slices", body: message });
      if (message.fresh) this.#slices.clear();
      this.#fresh ||= message.fresh;
      this.#messages += 1;
      for (const slice of message.slices)
        this.#slices.set("key" in slice ? `${slice.name}/${slice.key}` : slice.name, slice);
      this.#tell();
    });
    this.#socket.on("refused", (refusal: Refusal) => {
      received({ via: "socket", what: "refused", body: refusal });
      this.#refusal = refusal;
      this.#tell();
    });
    this.#socket.on("disconnect", () => {
      this.#dropped = true;
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

  /** Everything that this page holds and any other page of its person would hold now, by slice. */
  held(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      // What happened since the last visit, and who is here, is made for the moment at which a page comes.
      [...this.#slices]
        .filter(([id]) => id !== "since" && id !== "meeting")
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { view }]) => [id, timeless(view)]),
    );
  }

  #view(id: string): unknown {
    return this.#slices.get(id)?.view;
  }

  get workspace(): WorkspaceView | undefined {
    return this.#view("workspace") as WorkspaceView | undefined;
  }

  get phrases(): PhrasesView | undefined {
    return this.#view("phrases") as PhrasesView | undefined;
  }

  get board(): BoardView | undefined {
    return this.#view("board") as BoardView | undefined;
  }

  get agreement(): AgreementView | undefined {
    return this.#view("agreement") as AgreementView | undefined;
  }

  get timeout(): TimeoutView | undefined {
    return this.#view("timeout") as TimeoutView | undefined;
  }

  get pause(): PauseView | undefined {
    return this.#view("pause") as PauseView | undefined;
  }

  get trial(): TrialView | null | undefined {
    return this.#view("trial") as TrialView | null | undefined;
  }

  get space(): SpaceView | undefined {
    return this.#view("space") as SpaceView | undefined;
  }

  get since(): SinceView | undefined {
    return this.#view("since") as SinceView | undefined;
  }

  /** How many messages with slices came. */
  get messages(): number {
    return this.#messages;
  }

  get meeting(): MeetingView | undefined {
    return this.#view("meeting") as MeetingView | undefined;
  }

  get refusal(): Refusal | null {
    return this.#refusal;
  }

  round(id: string): RoundView | undefined {
    return this.#view(`round/${id}`) as RoundView | undefined;
  }

  listening(round: string): ListeningView | undefined {
    return this.#view(`listening/${round}`) as ListeningView | undefined;
  }

  clause(id: string): ClauseView | undefined {
    return this.#view(`clause/${id}`) as ClauseView | undefined;
  }

  card(id: string): CardView | undefined {
    return this.#view(`card/${id}`) as CardView | undefined;
  }

  /** The appreciation card that this person is writing. */
  get cardDraft(): CardDraftView | undefined {
    return this.draftOf("appreciation");
  }

  /** What this person is writing on a card of a kind. */
  draftOf(kind: CardKind): CardDraftView | undefined {
    return this.#view(`card-draft/${kind}`) as CardDraftView | undefined;
  }

  get ownKey(): OwnKeyView | undefined {
    return this.#view("own-key") as OwnKeyView | undefined;
  }

  /** Every clause that is on the board. */
  clauses(): readonly ClauseView[] {
    return (this.board?.sections ?? []).flatMap((section) =>
      section.clauses.map((id) => this.clause(id)).filter((clause) => clause !== undefined),
    );
  }

  /** Asks what time it is there, in milliseconds since 1970. */
  async askTime(): Promise<number> {
    return (await this.#socket.timeout(PATIENCE).emitWithAck("clock")) as number;
  }

  /** Asks for a fresh view. */
  refresh(): void {
    this.#socket.emit("refresh");
  }

  /** Whether a whole view has come. */
  get isIn(): boolean {
    return this.#fresh;
  }

  /** Whether it was connected once, and is no more. */
  get dropped(): boolean {
    return this.#dropped;
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  close(): void {
    this.#socket.disconnect();
  }
}
