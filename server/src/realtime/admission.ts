import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { WayIn } from "@footbridge/shared/domain/agreement/audit";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { HandshakeSchema } from "@footbridge/shared/protocol/handshake";
import type { OwnChanged } from "@footbridge/shared/protocol/own-changed";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import type { Socket } from "socket.io";
import type { Inputs } from "../inputs.ts";
import { refusalOf } from "../refusal.ts";
import type { Circumstances } from "../workspaces/circumstances.ts";
import { deviceOf } from "./device.ts";
import type { FanOut } from "./fan-out.ts";
import type { Ended, Knock } from "./knocks.ts";
import type { PageOfPerson } from "./own-news.ts";

/** Most pages that one person may have open at once, at one server. */
const PAGES_PER_PERSON = 5;

/** How long a session is believed to last without asking again, in milliseconds. */
const SESSION_CHECK = 60_000;
/** Random bytes of a connection's id. */
const ID_BYTES = 15;

/** What the gateway needs to know of sessions. */
export interface SessionGate {
  readSession(cookieHeader: string | undefined): Promise<{
    readonly person: { readonly id: string; readonly name: string };
    readonly sessionKey: string;
    readonly signedIn: WayIn | null;
  } | null>;
  onEnded(listener: (what: Ended) => void): () => void;
}

/** What letting somebody in takes. */
export interface AdmissionDeps {
  readonly inputs: Inputs;
  readonly sessions: SessionGate;
}

/** What is kept of a page beside its socket. */
export interface SocketData {
  person: string;
  /** Undefined for a page that is in none. */
  workspace: string | undefined;
  sessionKey: string;
  knock: Knock;
  circumstances: Circumstances;
  /** Whether the session that this page came with still lasts; asked at most once in `SESSION_CHECK`, unless anew. */
  stillSignedIn: (anew?: boolean) => Promise<boolean>;
  /** How often something had gone unheard before its session was read. */
  missedBefore: number;
  /** Once it is in. */
  page?: PageOfPerson;
  readonly unanswered: Set<Promise<void>>;
  deaf: boolean;
}

export type Emits = {
  readonly slices: (message: unknown) => void;
  readonly "own-changed": (message: OwnChanged) => void;
  readonly refused: (refusal: unknown) => void;
};
export type Hears = {
  readonly command: (message: unknown, ack: unknown) => void;
  readonly refresh: (ack: unknown) => void;
  readonly "still-here": (ack: unknown) => void;
  readonly clock: (ack: unknown) => void;
};
export type Page = Socket<Hears, Emits, Record<string, never>, SocketData>;

/** Who knocks, before it is known who it is: whoever holds the same session. */
export function pageOf(request: IncomingMessage): string {
  return createHash("sha256")
    .update(request.headers.cookie ?? "")
    .digest("hex");
}

/** An id that tells nothing of when, or beside how many others, somebody came (P1). */
export function connectionId({ inputs }: Pick<AdmissionDeps, "inputs">, actor: string): string {
  return inputs.entropy(actor).bytes(ID_BYTES).toString("base64url");
}

/** An error that the client's library hands on with its data. */
export function handshakeError(code: ErrorCode): Error {
  return Object.assign(new Error(code), { data: refusalOf(code) });
}

/**
 * Lets a page in: the workspace, if it is in one, comes from the handshake, the person from the session; whether they belong
 * together, from Postgres.
 * @throws an error with a refusal for the page
 */
export async function admit(socket: Page, deps: AdmissionDeps, fanOut: FanOut): Promise<void> {
  const handshake = HandshakeSchema.safeParse(socket.handshake.auth);
  if (!handshake.success) throw handshakeError("message-not-understood");
  if (handshake.data.protocol !== PROTOCOL_VERSION) throw handshakeError("app-too-old");
  const session = await deps.sessions.readSession(socket.handshake.headers.cookie).catch(() => {
    throw handshakeError("not-saved");
  });
  if (session === null) throw handshakeError("signed-out");
  const { id } = session.person;
  if (fanOut.countOf(id) >= PAGES_PER_PERSON && !fanOut.makeRoom(id)) throw handshakeError("too-many-pages");
  const { cookie } = socket.handshake.headers;
  // Coming and going has a clock and randomness of its own: what both see never tells how often that was (P1).
  const connecting = `${session.person.id}/connecting`;
  let checkedAt = deps.inputs.now(connecting).getTime();
  socket.data.stillSignedIn = async (anew = false) => {
    const now = deps.inputs.now(connecting).getTime();
    // A clock that was set back keeps nobody from being asked.
    if (!anew && Math.abs(now - checkedAt) < SESSION_CHECK) return true;
    checkedAt = now;
    return (await deps.sessions.readSession(cookie)) !== null;
  };
  (socket as { id: string }).id = connectionId(deps, connecting);
  socket.data.person = session.person.id;
  socket.data.workspace = handshake.data.workspace;
  socket.data.sessionKey = session.sessionKey;
  const device = deviceOf(socket.handshake.headers["user-agent"]);
  socket.data.circumstances = { signedIn: session.signedIn, ...device };
}
