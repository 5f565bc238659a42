import { createHash } from "node:crypto";
import type { Server as HttpServer, IncomingMessage } from "node:http";
import { type Ack, Envelope } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { HandshakeSchema } from "@footbridge/shared/protocol/handshake";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import { Server, type Socket } from "socket.io";
import { originAllowed } from "../http/origin.ts";
import { RefusalError, refusalOf } from "../refusal.ts";
import type { Actor, WorkspaceDeps } from "../workspaces/deps.ts";
import { execute, settleAll } from "../workspaces/execute.ts";
import { loadSlices } from "../workspaces/views.ts";
import { Connection } from "./connection.ts";
import { FanOut } from "./fan-out.ts";
import { type Ended, type Knock, Knocks } from "./knocks.ts";
import { MESSAGE_LIMITS, MessageBudget } from "./message-budget.ts";
import { Turns } from "./turns.ts";

/** Largest message that a client may send, in bytes. */
const MESSAGE_BYTES = 64 * 1024;
/** Most pages that one person may have open at once. */
const PAGES_PER_PERSON = 5;

/** How long a session is believed to last without asking again, in milliseconds. */
const SESSION_CHECK = 60_000;
/** Random bytes of a connection's id. */
const ID_BYTES = 15;

/** What the gateway needs to know of sessions. */
export interface SessionGate {
  readSession(
    cookieHeader: string | undefined,
  ): Promise<{ readonly person: { readonly id: string; readonly name: string }; readonly sessionKey: string } | null>;
  onEnded(listener: (what: Ended) => void): () => void;
}

export interface GatewayDeps extends WorkspaceDeps {
  readonly sessions: SessionGate;
  readonly publicOrigin?: string;
  /** Writes down that something failed, and where; never anything that a person typed. */
  readonly logFailure: (error: unknown) => void;
}

/** The realtime side of the server: the handshake, the one command handler, and the fan-out. */
export interface Gateway {
  readonly fanOut: FanOut;
  close(): Promise<void>;
}

interface SocketData {
  actor: Actor;
  sessionKey: string;
  knock: Knock;
  /** Whether the session that this page came with still lasts; asked anew at most once in `SESSION_CHECK`. */
  stillSignedIn: () => Promise<boolean>;
}

type Emits = { readonly slices: (message: unknown) => void; readonly refused: (refusal: unknown) => void };
type Hears = {
  readonly command: (message: unknown, ack: unknown) => void;
  readonly refresh: (ack: unknown) => void;
};
type Page = Socket<Hears, Emits, Record<string, never>, SocketData>;

/** Who knocks, before it is known who it is: whoever holds the same session. */
function pageOf(request: IncomingMessage): string {
  return createHash("sha256")
    .update(request.headers.cookie ?? "")
    .digest("hex");
}

function connectionId({ inputs }: GatewayDeps, actor: string): string {
  return inputs.entropy(actor).bytes(ID_BYTES).toString("base64url");
}

/** An error that the client's library hands on with its data. */
function handshakeError(code: ErrorCode): Error {
  return Object.assign(new Error(code), { data: refusalOf(code) });
}

/** Attaches the gateway to an HTTP server. */
export function openGateway(http: HttpServer, deps: GatewayDeps): Gateway {
  const fanOut = new FanOut();
  const budget = new MessageBudget(MESSAGE_LIMITS);
  const turns = new Turns();
  const io = new Server<Hears, Emits, Record<string, never>, SocketData>(http, {
    transports: ["websocket"],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    allowRequest: (request, decide) =>
      decide(null, originAllowed(request.headers.origin, request.headers.host, deps.publicOrigin)),
  });

  // The library's own ids carry a counter of the whole process: from it one partner could tell when the other came (P1).
  io.engine.generateId = (request: IncomingMessage) => connectionId(deps, pageOf(request));

  const knocks = new Knocks();
  io.use((socket, next) => {
    const knock = knocks.knock();
    socket.data.knock = knock;
    // Whoever hangs up on the way is never welcomed.
    socket.conn.once("close", knock.over);
    admit(socket, deps, fanOut).then(
      () => next(),
      (error: unknown) => next(error instanceof Error ? error : handshakeError("not-saved")),
    );
  });

  io.on("connection", (socket) => welcome(socket, deps, fanOut, budget, turns));
  const stopHearing = deps.sessions.onEnded((what) => {
    knocks.note(what);
    fanOut.endSessions(what.person, what.sessionKey);
  });

  return {
    fanOut,
    close: async () => {
      stopHearing();
      await io.close();
    },
  };
}

/** The workspace comes from the handshake, the person from the session; whether they belong together, from Postgres. */
async function admit(socket: Page, deps: GatewayDeps, fanOut: FanOut): Promise<void> {
  const handshake = HandshakeSchema.safeParse(socket.handshake.auth);
  if (!handshake.success) throw handshakeError("message-not-understood");
  if (handshake.data.protocol !== PROTOCOL_VERSION) throw handshakeError("app-too-old");
  const session = await deps.sessions.readSession(socket.handshake.headers.cookie).catch(() => {
    throw handshakeError("not-saved");
  });
  if (session === null) throw handshakeError("signed-out");
  if (fanOut.countOf(session.person.id) >= PAGES_PER_PERSON) throw handshakeError("too-many-pages");
  const { cookie } = socket.handshake.headers;
  // Coming and going has a clock and randomness of its own: what both see never tells how often that was (P1).
  const connecting = `${session.person.id}/connecting`;
  let checkedAt = deps.inputs.now(connecting).getTime();
  socket.data.stillSignedIn = async () => {
    const now = deps.inputs.now(connecting).getTime();
    if (now - checkedAt < SESSION_CHECK) return true;
    checkedAt = now;
    return (await deps.sessions.readSession(cookie)) !== null;
  };
  (socket as { id: string }).id = connectionId(deps, connecting);
  socket.data.actor = { person: session.person.id, workspace: handshake.data.workspace };
  socket.data.sessionKey = session.sessionKey;
}

function welcome(socket: Page, deps: GatewayDeps, fanOut: FanOut, budget: MessageBudget, turns: Turns): void {
  const { actor, sessionKey, knock } = socket.data;
  // The request of the handshake is not needed any more and would be kept for as long as the page is open.
  (socket.conn as { request: unknown }).request = null;
  const connection = new Connection(
    actor,
    sessionKey,
    {
      send: (message) => socket.emit("slices", message),
      close: (code) => {
        socket.emit("refused", refusalOf(code));
        socket.disconnect(true);
      },
    },
    async (wanted) => {
      try {
        return await loadSlices(deps, actor, wanted);
      } catch (error) {
        if (!(error instanceof RefusalError)) deps.logFailure(error);
        throw error;
      }
    },
  );
  knock.over();
  if (knock.ended(actor.person, sessionKey)) {
    connection.close("signed-out");
    return;
  }
  fanOut.add(connection);
  socket.on("disconnect", () => fanOut.remove(connection));
  socket.on("command", (message, ack) => {
    if (typeof ack !== "function") return;
    const answer = ack as (answer: Ack) => void;
    if (!budget.take(actor.person, deps.inputs.now(`${actor.person}/connecting`).getTime()))
      return answer(refused("too-fast"));
    void handle(message, socket.data, connection, deps, fanOut, turns).then((given) => {
      answer(given);
      if (!given.ok && given.refusal.code === "signed-out") connection.close("signed-out");
    });
  });
  socket.on("refresh", () => {
    if (budget.take(actor.person, deps.inputs.now(`${actor.person}/connecting`).getTime())) connection.show("all");
  });
  void settleAll(deps, actor)
    .then((settled) => {
      for (const changes of settled) fanOut.publish(actor.workspace, actor.person, changes, connection);
    })
    // A person without a confirmed seat has nothing to settle; anyone else is told by the load that follows.
    .catch(() => undefined)
    .then(() => connection.show("all"));
}

function refused(code: ErrorCode): Ack {
  return { ok: false, refusal: refusalOf(code) };
}

async function handle(
  message: unknown,
  { stillSignedIn }: SocketData,
  connection: Connection,
  deps: GatewayDeps,
  fanOut: FanOut,
  turns: Turns,
): Promise<Ack> {
  const envelope = Envelope.safeParse(message);
  if (!envelope.success) return refused("message-not-understood");
  const { actor } = connection;
  try {
    const executed = await turns.take(actor.person, async () =>
      (await stillSignedIn()) ? execute(deps, actor, envelope.data) : null,
    );
    if (executed === null) return refused("signed-out");
    const { ack, changes, unsettled } = executed;
    if (unsettled !== undefined) deps.logFailure(unsettled);
    // The page that saved has its answer; its own words must not come back over what is being typed meanwhile.
    const saver = envelope.data.command.type === "round.save" ? connection : undefined;
    for (const change of changes) fanOut.publish(actor.workspace, actor.person, change, saver);
    return ack;
  } catch (error) {
    deps.logFailure(error);
    return refused("not-saved");
  }
}
