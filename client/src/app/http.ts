import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import type { Mirror } from "@footbridge/shared/protocol/views";
import { http } from "../words/en/http.ts";

export interface Person {
  readonly name: string;
}

export interface WorkspaceInList {
  readonly id: string;
  readonly status: "inviting" | "joined" | "open";
  readonly mySeat: "a" | "b";
  readonly partnerName: string | null;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
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
  "POST /api/recovery-codes": { in: { passPhrase: string }; out: { recoveryCodes: readonly string[] } };
  "GET /api/pass-phrase-suggestion": { in: undefined; out: { passPhrase: string } };
  "GET /api/workspaces": { in: undefined; out: { workspaces: readonly WorkspaceInList[] } };
  "POST /api/workspaces": { in: Nothing; out: { id: string } };
  "GET /api/workspaces/:id/invitation": { in: undefined; out: { invitation: Invitation | null } };
  "POST /api/workspaces/:id/invitation": { in: Nothing; out: { token: string; expiresAt: string } };
  "DELETE /api/workspaces/:id/invitation": { in: undefined; out: unknown };
  "GET /api/workspaces/:id/mirror": { in: undefined; out: Mirror };
  "GET /api/workspaces/:id/revisions/:revision": { in: undefined; out: SignedRevision };
  "POST /api/invitations/look": {
    in: { token: string };
    out: { state: InvitationState; inviterName: string | null };
  };
  "POST /api/invitations/redeem": { in: { token: string }; out: { workspace: string } };
}

type Nothing = Readonly<Record<string, never>>;

export type Route = keyof Routes;

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
  { id = "", revision = 0 }: Options,
): { readonly method: string; readonly path: string } {
  const space = route.indexOf(" ");
  const path = route
    .slice(space + 1)
    .replace(":id", encodeURIComponent(id))
    .replace(":revision", String(revision));
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
  const signal = options.signal ?? null;
  const init: RequestInit = { method, credentials: "same-origin", cache: "no-store", redirect: "error", signal };
  const response = await fetch(path, { ...init, ...content }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ApiError("unreachable", http.unreachable, { cause });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  // The one place where an answer gets its type: the server parses it strictly on the way out.
  if (response.ok && (answer !== undefined || response.status === 204)) return answer as Routes[R]["out"];
  const refusal = refusalIn(answer);
  if (refusal === undefined) throw new ApiError("unexpected", http.unexpected);
  throw new ApiError(refusal.code, refusal.sentence);
}
