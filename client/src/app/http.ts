import type { FrozenRevision } from "@footbridge/shared/domain/agreement/document";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import type { HostIdentityAnswer } from "@footbridge/shared/protocol/host-identity";
import type { OwnKind } from "@footbridge/shared/protocol/own-changed";
import type { Paper } from "@footbridge/shared/protocol/paper";
import type { Preferences, PreferencesChange } from "@footbridge/shared/protocol/preferences";
import type { BeginPage, Notebook, PrivatePage, SaveText, TextSaved } from "@footbridge/shared/protocol/private-pages";
import type { ForgetDevice, PushDevice, ReminderChoice, Reminders } from "@footbridge/shared/protocol/reminders";
import type { Mirror } from "@footbridge/shared/protocol/views";
import { http } from "../words/en/http.ts";
import { spoken } from "./language/sentence.ts";
import { tellTabs } from "./own-news.ts";

export interface Person {
  readonly name: string;
}

export interface WorkspaceInList {
  readonly id: string;
  readonly status: "inviting" | "joined" | "open" | "closed";
  readonly mySeat: "a" | "b";
  readonly partnerName: string | null;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  /** Since when it is closed, ISO 8601 UTC. */
  readonly closedAt: string | null;
  /** Since when it is paused, ISO 8601 UTC. */
  readonly pausedSince: string | null;
  /** Up to which day something is kept that one began to write, YYYY-MM-DD, where it goes soon. */
  readonly draftsUntil: string | null;
}

export interface Invitation {
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
}

export type InvitationState = "open" | "expired" | "used" | "revoked" | "own" | "unknown";

/** Every route the client asks: what goes in and what comes out. */
export interface Routes {
  "GET /api/me": { in: undefined; out: { person: Person } };
  "POST /api/sign-up": {
    in: { email: string; name: string; passPhrase: string };
    out: { person: Person; recoveryCodes: readonly string[] };
  };
  "POST /api/sign-in": { in: { email: string; passPhrase: string }; out: { person: Person } };
  "POST /api/sign-out": { in: Nothing; out: unknown };
  "POST /api/sign-out-everywhere": { in: Nothing; out: unknown };
  "POST /api/way-back": {
    in: { email: string; recoveryCode: string; passPhrase: string };
    out: { person: Person; recoveryCodesLeft: number };
  };
  "POST /api/account/confirm": { in: { passPhrase: string }; out: unknown };
  "POST /api/account/delete": { in: Nothing; out: unknown };
  "POST /api/recovery-codes": { in: { passPhrase: string }; out: { recoveryCodes: readonly string[] } };
  "GET /api/host-identity": { in: undefined; out: HostIdentityAnswer };
  "GET /api/pass-phrase-suggestion": { in: undefined; out: { passPhrase: string } };
  "GET /api/preferences": { in: undefined; out: Preferences };
  "PUT /api/preferences": { in: PreferencesChange; out: Preferences };
  "GET /api/reminders": { in: undefined; out: Reminders };
  "PUT /api/reminders": { in: ReminderChoice; out: Reminders };
  "POST /api/reminders/devices": { in: PushDevice; out: Reminders };
  "DELETE /api/reminders/devices": { in: ForgetDevice; out: Reminders };
  "POST /reminders/stop/:id": { in: Nothing; out: unknown };
  "GET /api/private-pages": { in: undefined; out: Notebook };
  "POST /api/private-pages": { in: BeginPage; out: PrivatePage };
  "PUT /api/private-pages/:id/texts/:prompt": { in: SaveText; out: TextSaved };
  "DELETE /api/private-pages/:id": { in: undefined; out: unknown };
  "GET /api/workspaces": { in: undefined; out: { workspaces: readonly WorkspaceInList[] } };
  "POST /api/workspaces": { in: { language: string }; out: { id: string } };
  "GET /api/workspaces/:id/invitation": { in: undefined; out: { invitation: Invitation | null } };
  "POST /api/workspaces/:id/invitation": { in: Nothing; out: { token: string; expiresAt: string } };
  "DELETE /api/workspaces/:id/invitation": { in: undefined; out: unknown };
  "GET /api/workspaces/:id/calendar-feed": { in: undefined; out: { made: boolean } };
  "POST /api/workspaces/:id/calendar-feed": { in: Nothing; out: { path: string } };
  "DELETE /api/workspaces/:id/calendar-feed": { in: undefined; out: unknown };
  "GET /api/workspaces/:id/mirror": { in: undefined; out: Mirror };
  "GET /api/workspaces/:id/revisions/:revision": { in: undefined; out: FrozenRevision };
  "GET /api/workspaces/:id/revisions/:revision/paper": { in: undefined; out: Paper };
  "POST /api/invitations/look": {
    in: { token: string };
    out: { state: InvitationState; inviterName: string | null };
  };
  "POST /api/invitations/redeem": { in: { token: string }; out: { workspace: string } };
}

type Nothing = Readonly<Record<string, never>>;

export type Route = keyof Routes;

/** What of a person's own a route changes: other tabs are told once it did. Other devices are told by the server. */
const CHANGES: Partial<Record<Route, OwnKind>> = {
  "PUT /api/preferences": "preferences",
  "PUT /api/reminders": "reminders",
  "POST /api/reminders/devices": "reminders",
  "DELETE /api/reminders/devices": "reminders",
  "POST /api/private-pages": "private-pages",
  "PUT /api/private-pages/:id/texts/:prompt": "private-pages",
  "DELETE /api/private-pages/:id": "private-pages",
  "POST /api/workspaces": "workspaces",
  "POST /api/invitations/redeem": "workspaces",
};

/** The server's codes, and two of our own: it could not be reached, or what it said makes no sense. */
export type ApiErrorCode = ErrorCode | "unreachable" | "unexpected";

/** A request that did not do what it was for. The message is a plain sentence that may be shown as it is. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ApiErrorCode;

  constructor(code: ApiErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}

/** A route with its places filled. */
function addressOf(
  route: Route,
  { id = "", revision = 0, prompt = "" }: Options,
): { readonly method: string; readonly path: string } {
  const space = route.indexOf(" ");
  const path = route
    .slice(space + 1)
    .replace(":id", encodeURIComponent(id))
    .replace(":revision", String(revision))
    .replace(":prompt", encodeURIComponent(prompt));
  return { method: route.slice(0, space), path };
}

function refusalIn(body: unknown): { readonly code: ErrorCode; readonly sentence: string } | undefined {
  if (typeof body !== "object" || body === null || !("error" in body)) return undefined;
  const { error } = body;
  if (typeof error !== "object" || error === null || !("code" in error) || !("sentence" in error)) return undefined;
  if (typeof error.code !== "string" || typeof error.sentence !== "string") return undefined;
  // The server and this client are built together from one closed set of codes; an unknown one is only ever shown.
  return { code: error.code as ErrorCode, sentence: error.sentence };
}

/** Routes that carry a body, and routes that do not. */
type Sending = { [R in Route]: Routes[R]["in"] extends undefined ? never : R }[Route];
export type Asking = Exclude<Route, Sending>;

interface Options {
  /** Fills `:id` in the route. */
  readonly id?: string;
  /** Fills `:revision` in the route. */
  readonly revision?: number;
  /** Fills `:prompt` in the route. */
  readonly prompt?: string;
  /** Lets a small request come to its end when the page is left. */
  readonly keepalive?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Asks the server of this page's own origin without a body. Cookies of the same origin only, never cached.
 * Throws `ApiError`: with the server's code and sentence where it refused, `unreachable` where no answer came,
 * `unexpected` where the answer was not ours (a proxy's error page). An aborted request rejects as `fetch` does.
 */
export async function ask<R extends Asking>(route: R, options: Options = {}): Promise<Routes[R]["out"]> {
  return answerTo(route, options, {});
}

/** Sends a JSON body and gives the JSON answer; otherwise as `ask`. */
export async function send<R extends Sending>(
  route: R,
  options: Options & { readonly body: Routes[R]["in"] },
): Promise<Routes[R]["out"]> {
  return answerTo(route, options, {
    body: JSON.stringify(options.body),
    headers: { "content-type": "application/json" },
  });
}

async function answerTo<R extends Route>(route: R, options: Options, content: RequestInit): Promise<Routes[R]["out"]> {
  const { method, path } = addressOf(route, options);
  const { keepalive = false, signal = null } = options;
  const response = await reach(path, { method, keepalive, signal, ...content });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok || (answer === undefined && response.status !== 204)) throw refused(answer);
  const changed = CHANGES[route];
  if (changed !== undefined) tellTabs(changed);
  // The one place where an answer gets its type: the server parses it strictly on the way out.
  return answer as Routes[R]["out"];
}

/**
 * Fetches a file of the server's into the page. Throws as `ask` does, also when the connection ends in the middle of it.
 *
 * @param path where the file is, on this page's own origin
 */
export async function askFile(path: string, signal: AbortSignal): Promise<Blob> {
  const response = await reach(path, { signal });
  const isFile = response.ok && response.headers.get("content-disposition")?.startsWith("attachment") === true;
  if (!isFile) throw refused(await response.json().catch(() => undefined));
  return response.blob().catch((cause: unknown) => lost(cause, signal));
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  const own = { credentials: "same-origin", cache: "no-store", redirect: "error" } as const;
  return fetch(path, { ...own, ...init }).catch((cause: unknown) => lost(cause, init.signal));
}

function lost(cause: unknown, signal: AbortSignal | null | undefined): never {
  if (signal?.aborted) throw cause;
  throw new ApiError("unreachable", http.unreachable, { cause });
}

function refused(answer: unknown): ApiError {
  const refusal = refusalIn(answer);
  if (refusal === undefined) return new ApiError("unexpected", http.unexpected);
  return new ApiError(refusal.code, spoken(refusal).sentence);
}
