import type { Server as HttpServer, IncomingMessage } from "node:http";
import { type Ack, type Command, Envelope } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { Server } from "socket.io";
import type { SealedPapers } from "../export/seal/sealed-papers.ts";
import { originAllowed } from "../http/origin.ts";
import type { Change, NodeMessage, TellOwn } from "../nodes/message.ts";
import { RefusalError, refusalOf } from "../refusal.ts";
import type { Changes } from "../workspaces/changes.ts";
import type { Actor, WorkspaceDeps } from "../workspaces/deps.ts";
import { execute } from "../workspaces/execute.ts";
import { beatMeeting, forgetMeetingPlaces } from "../workspaces/meeting-beat.ts";
import { settleAll } from "../workspaces/settling.ts";
import { loadSlices } from "../workspaces/views.ts";
import {
  admit,
  connectionId,
  type Emits,
  type Hears,
  handshakeError,
  type Page,
  pageOf,
  type SessionGate,
  type SocketData,
} from "./admission.ts";
import { Connection } from "./connection.ts";
import { FanOut } from "./fan-out.ts";
import { sendOff } from "./farewell.ts";
import { type Ended, Knocks } from "./knocks.ts";
import { MeetingPulse } from "./meeting-pulse.ts";
import { MESSAGE_LIMITS, MessageBudget } from "./message-budget.ts";
import { OwnNews } from "./own-news.ts";
import { welcomeOwn } from "./own-page.ts";
import { Turns } from "./turns.ts";

/** Largest message that a client may send, in bytes. */
const MESSAGE_BYTES = 64 * 1024;
/** What somebody's coming into a meeting, or back to one, changes for both. */
const MEETING_OF_BOTH: Changes = { audience: "both", slices: [{ name: "meeting" }], membership: false };

/** What a page sends while somebody writes in it. */
const SAVES: ReadonlySet<Command["type"]> = new Set(["round.save", "card.save-draft"]);

/** When everything is looked at anew, each page waits so long after the one before it, in milliseconds. */
const ONE_AFTER_THE_OTHER = 2;
export interface GatewayDeps extends WorkspaceDeps {
  /** Makes the papers of a revision as soon as both have signed it, before anyone asks for them. */
  readonly papers: Pick<SealedPapers, "prepare">;
  readonly sessions: SessionGate;
  readonly publicOrigin?: string;
  /** Told of every change that happened here, for other nodes and for what is planned by it; nobody is unless given. */
  readonly tellOthers?: (change: Change) => void;
  /** Told of every change of what is a person's own that was announced here, for other nodes; nobody is unless given. */
  readonly tellOthersOwn?: TellOwn;
  /** Told once somebody left. */
  readonly deleted?: () => void;
  /** Told of every answer to a command, without whose it was. */
  readonly answered?: (ack: Ack) => void;
  /** Writes down that something failed, and where; never anything that a person typed. */
  readonly logFailure: (error: unknown) => void;
}

/** The realtime side of the server: the handshake, the one command handler, and the fan-out. */
export interface Gateway {
  readonly fanOut: FanOut;
  readonly ownNews: OwnNews;
  /** How many pages are open here. */
  pages(): number;
  /** Another node, or the database, told something. */
  hear(message: NodeMessage): void;
  /** Something may have gone unheard: asks of every page whether its session lasts, and shows it everything anew. */
  lookAnew(): void;
  /**
   * Takes nobody in any more, answers what is under way, and hangs up on everyone.
   * @param within over how many milliseconds that is spread
   */
  sendOff(within: number): Promise<void>;
  /** Ends, once everyone was sent off. The HTTP server takes no connection any more, and is waited for. */
  close(): Promise<void>;
}

/** Attaches the gateway to an HTTP server. */
export function openGateway(http: HttpServer, deps: GatewayDeps): Gateway {
  const fanOut = new FanOut(deps.tellOthers);
  const ownNews = new OwnNews(fanOut.pagesOf, deps.tellOthersOwn);
  const budget = new MessageBudget(MESSAGE_LIMITS);
  const turns = new Turns();
  let closing = false;
  /** How often something may have gone unheard. */
  let missed = 0;
  const io = new Server<Hears, Emits, Record<string, never>, SocketData>(http, {
    transports: ["websocket"],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    allowRequest: (request, decide) =>
      decide(null, !closing && originAllowed(request.headers.origin, request.headers.host, deps.publicOrigin)),
  });

  // The library's own ids carry a counter of the whole process: from it one partner could tell when the other came (P1).
  io.engine.generateId = (request: IncomingMessage) => connectionId(deps, pageOf(request));

  const knocks = new Knocks();
  io.use((socket, next) => {
    const knock = knocks.knock();
    Object.assign(socket.data, { knock, missedBefore: missed, unanswered: new Set(), deaf: false });
    // Whoever hangs up on the way is never welcomed.
    socket.conn.once("close", knock.over);
    admit(socket, deps, fanOut).then(
      () => next(),
      (error: unknown) => next(error instanceof Error ? error : handshakeError("not-saved")),
    );
  });

  const pulse = new MeetingPulse(
    (actor) => beatMeeting(deps, actor),
    ({ workspace, person }) => fanOut.publish(workspace, person, MEETING_OF_BOTH),
    (actor) => forgetMeetingPlaces(deps, actor),
    deps.logFailure,
  );
  io.on("connection", (socket) => {
    // The request of the handshake is not needed any more and would be kept for as long as the page is open.
    (socket.conn as { request: unknown }).request = null;
    const { person, workspace } = socket.data;
    if (workspace === undefined) welcomeOwn(socket, fanOut);
    else welcome(socket, { person, workspace }, deps, fanOut, ownNews, budget, turns, pulse);
    // It came in while something went unheard, perhaps the end of its session.
    if (socket.data.missedBefore !== missed) void lookAt(socket);
  });
  const end = (what: Ended): void => {
    knocks.note(what);
    fanOut.endSessions(what.person, what.sessionKey);
  };
  const stopHearing = deps.sessions.onEnded(end);
  const pages = (): readonly Page[] => [...io.sockets.sockets.values()];
  const lookAnew = (): void => {
    missed += 1;
    for (const [place, page] of pages().entries())
      setTimeout(() => void lookAt(page), place * ONE_AFTER_THE_OTHER).unref();
  };

  return {
    fanOut,
    ownNews,
    hear: (message) => {
      if (message.kind === "changed") fanOut.show({ ...message, changes: message });
      else if (message.kind === "own-changed") ownNews.show(message);
      else if (message.kind === "session-ended") end({ person: message.person, sessionKey: message.session });
      else if (message.kind === "look-anew") lookAnew();
    },
    lookAnew,
    pages: () => pages().length,
    sendOff: async (within) => {
      closing = true;
      await sendOff(
        pages().map(({ data, conn }) => ({
          unanswered: data.unanswered,
          deafen: () => {
            data.deaf = true;
          },
          hangUp: () => conn.close(),
        })),
        within,
      );
    },
    close: async () => {
      stopHearing();
      pulse.stop();
      await io.close();
    },
  };
}

/** Asks whether the session of a page still lasts, and shows it everything anew. */
async function lookAt({ data: { page, stillSignedIn } }: Page): Promise<void> {
  const still = await stillSignedIn(true).catch(() => null);
  if (still === false) page?.close("signed-out");
  else if (still === null) page?.lookUnsure();
  else page?.lookAnew();
}

function welcome(
  socket: Page,
  actor: Actor,
  deps: GatewayDeps,
  fanOut: FanOut,
  ownNews: OwnNews,
  budget: MessageBudget,
  turns: Turns,
  pulse: MeetingPulse,
): void {
  const { sessionKey, knock } = socket.data;
  const connection = new Connection(
    actor,
    sessionKey,
    {
      send: (message) => socket.emit("slices", message),
      tellOwn: (what) => socket.emit("own-changed", { what }),
      close: (code) => {
        socket.emit("refused", refusalOf(code));
        socket.disconnect(true);
      },
    },
    async (wanted) => {
      try {
        const { version, confirmed, slices } = await loadSlices(deps, actor, wanted);
        return { version: confirmed ? version : null, slices };
      } catch (error) {
        if (!(error instanceof RefusalError)) deps.logFailure(error);
        throw error;
      }
    },
    (slice, page) => pulse.shown(slice, page),
  );
  knock.over();
  if (knock.ended(actor.person, sessionKey)) {
    connection.close("signed-out");
    return;
  }
  fanOut.add(connection);
  socket.data.page = connection;
  socket.on("disconnect", () => fanOut.remove(connection));
  socket.on("disconnect", () => pulse.gone(connection));
  socket.on("command", (message, ack) => {
    if (typeof ack !== "function" || socket.data.deaf) return;
    const answer = ack as (answer: Ack) => void;
    const allowed = budget.take(actor.person, deps.inputs.now(`${actor.person}/connecting`).getTime());
    // Every refusal takes the same way, so that answers keep their order however the network bundles what was sent.
    const handled = allowed
      ? handle(message, socket.data, connection, deps, fanOut, ownNews, turns)
      : Promise.resolve(refused("too-fast"));
    const answered = handled.then((given) => {
      answer(given);
      deps.answered?.(given);
      socket.data.unanswered.delete(answered);
      if (!given.ok && given.refusal.code === "signed-out") connection.close("signed-out");
    });
    socket.data.unanswered.add(answered);
  });
  const settleAndShow = (): void => {
    void settleAll(deps, actor)
      .then((settled) => {
        for (const changes of settled) fanOut.publish(actor.workspace, actor.person, changes, connection);
      })
      // A person without a confirmed seat has nothing to settle; anyone else is told by the load that follows.
      .catch(() => undefined)
      .then(() => connection.show("all"));
  };
  // A page that woke up wants to know whether its connection still leads anywhere.
  socket.on("still-here", (ack) => {
    if (typeof ack === "function") (ack as () => void)();
  });
  // A page that was open while a space ran asks for a fresh view when it is over.
  socket.on("refresh", () => {
    if (budget.take(actor.person, deps.inputs.now(`${actor.person}/connecting`).getTime())) settleAndShow();
  });
  // What time it is here, so that a page in a meeting can tell how far its device's clock is off.
  socket.on("clock", (ack) => {
    const now = deps.inputs.now(`${actor.person}/connecting`).getTime();
    if (typeof ack === "function" && budget.take(actor.person, now)) (ack as (now: number) => void)(now);
  });
  settleAndShow();
}

function refused(code: ErrorCode): Ack {
  return { ok: false, refusal: refusalOf(code) };
}

async function handle(
  message: unknown,
  { stillSignedIn, circumstances }: SocketData,
  connection: Connection,
  deps: GatewayDeps,
  fanOut: FanOut,
  ownNews: OwnNews,
  turns: Turns,
): Promise<Ack> {
  const envelope = Envelope.safeParse(message);
  if (!envelope.success) return refused("message-not-understood");
  const { actor } = connection;
  try {
    const executed = await turns.take(actor.person, async () =>
      (await stillSignedIn()) ? execute(deps, actor, envelope.data, circumstances) : null,
    );
    if (executed === null) return refused("signed-out");
    const { ack, changes, unsettled } = executed;
    if (unsettled !== undefined) deps.logFailure(unsettled);
    // The page that saved has its answer; its own words must not come back over what is being typed meanwhile.
    const saver = SAVES.has(envelope.data.command.type) ? connection : undefined;
    for (const change of changes) fanOut.publish(actor.workspace, actor.person, change, saver);
    if (connection.isPastItsSpace(deps.inputs.now(`${actor.person}/connecting`))) connection.show("all");
    const { command } = envelope.data;
    if (ack.ok && command.type === "workspace.leave") {
      deps.deleted?.();
      ownNews.publish({ person: actor.person, what: "workspaces", session: connection.sessionKey });
    }
    if (ack.ok && command.type === "agreement.sign") deps.papers.prepare(actor, command.revision);
    return ack;
  } catch (error) {
    deps.logFailure(error);
    return refused("not-saved");
  }
}
