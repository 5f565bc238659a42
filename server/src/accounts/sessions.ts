import type { WayIn } from "@footbridge/shared/domain/agreement/audit";
import { Lucia, TimeSpan } from "lucia";
import type { Door } from "../db/door.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import type { Entropy } from "../inputs.ts";
import { hashSessionId, notePassPhrase, type SessionAttributes, sessionAdapter } from "./adapter.ts";
import { openPerson, type Person, type SealedName } from "./persons.ts";

/** A session lasts this long from its last use; Lucia moves the end when half of it is over. */
const LASTS = new TimeSpan(30, "d");

const SESSION_ID_BYTES = 32;
const SESSION_ID = /^[A-Za-z0-9_-]{43}$/;

/** Who is signed in, and through which session. */
export interface SignedIn {
  readonly person: Person;
  /** SHA-256 of the session id, lower-case hex: tells sessions apart and lets nobody in. */
  readonly sessionKey: string;
  /** When the pass phrase was last typed in this session. */
  readonly passPhraseAt: Date;
  /** How this session began; null for one from before that was known. */
  readonly signedIn: WayIn | null;
}

/** What ended: one session of a person, or without a key all of them. */
export interface Ended {
  /** The person's id. */
  readonly person: string;
  readonly sessionKey?: string;
}

/** Sessions, as the rest of the server sees them. Cookies are given as whole header values. */
export interface Sessions {
  /** Begins a session. @returns the `Set-Cookie` header */
  createSession(person: string, entropy: Entropy, beginning: SessionAttributes): Promise<string>;
  /** The pass phrase was typed once more in the session of this cookie. @returns whether there still is one */
  typedAgain(cookieHeader: string | undefined, at: Date): Promise<boolean>;
  /** Finds who is signed in. @returns null for no cookie, an unknown session or one that is over */
  readSession(cookieHeader: string | undefined): Promise<SignedIn | null>;
  /** Ends the session of this cookie, if there is one. */
  endSession(cookieHeader: string | undefined): Promise<void>;
  /** Ends all sessions of a person. */
  endAllSessions(person: string): Promise<void>;
  /** @returns the `Set-Cookie` header that lets the browser keep its session for another 30 days, if it has one */
  sameCookieAgain(cookieHeader: string | undefined): string | undefined;
  /** @returns the `Set-Cookie` header that takes the cookie away */
  noCookie(): string;
  /**
   * Tells of sessions that this process ended, as soon as the database has them no more.
   *
   * @returns stops telling
   */
  onEnded(listener: (what: Ended) => void): () => void;
}

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaOver>;
  }
}

function luciaOver(
  door: Door,
  cookieName: string,
  secure: boolean,
): Lucia<SessionAttributes, { readonly sealed: SealedName }> {
  return new Lucia(sessionAdapter(door), {
    sessionExpiresIn: LASTS,
    sessionCookie: { name: cookieName, attributes: { sameSite: "lax", path: "/", secure } },
    getSessionAttributes: ({ passPhraseAt, signedIn }) => ({ passPhraseAt, signedIn }),
    getUserAttributes: (sealed) => ({ sealed }),
  });
}

/**
 * Opens the sessions. Lucia is known here and in the adapter, and nowhere else.
 *
 * @param door the way to the database
 * @param master the master key, for people's names
 * @param publicOrigin the origin that people open; the cookie is `Secure` when it is https
 * @returns the sessions
 */
export function openSessions(door: Door, master: MasterKey, publicOrigin?: string): Sessions {
  const secure = publicOrigin?.startsWith("https://") === true;
  // With the prefix a browser takes the cookie from this host alone (RFC 6265bis, 4.1.3.2); it demands Secure.
  const cookieName = secure ? "__Host-footbridge" : "footbridge";
  const listeners = new Set<(what: Ended) => void>();
  const lucia = luciaOver(door, cookieName, secure);

  function idIn(cookieHeader: string | undefined): string | undefined {
    const pairs = (cookieHeader ?? "").split(";").map((pair) => pair.trim());
    const id = pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
    return id !== undefined && SESSION_ID.test(id) ? id : undefined;
  }

  function tell(what: Ended): void {
    for (const listener of listeners) listener(what);
  }

  async function readSession(cookieHeader: string | undefined): Promise<SignedIn | null> {
    const id = idIn(cookieHeader);
    if (id === undefined) return null;
    const { user, session } = await lucia.validateSession(id);
    if (user === null) return null;
    return {
      person: openPerson(master, user.id, user.sealed),
      sessionKey: hashSessionId(id).toString("hex"),
      passPhraseAt: session.passPhraseAt,
      signedIn: session.signedIn,
    };
  }

  return {
    readSession,
    async createSession(person, entropy, beginning) {
      const sessionId = entropy.bytes(SESSION_ID_BYTES).toString("base64url");
      const { id } = await lucia.createSession(person, beginning, { sessionId });
      return lucia.createSessionCookie(id).serialize();
    },
    async typedAgain(cookieHeader, at) {
      const id = idIn(cookieHeader);
      return id !== undefined && (await door.asAccounts((tx) => notePassPhrase(tx, id, at)));
    },
    async endSession(cookieHeader) {
      const id = idIn(cookieHeader);
      const signedIn = await readSession(cookieHeader);
      if (id === undefined || signedIn === null) return;
      await lucia.invalidateSession(id);
      tell({ person: signedIn.person.id, sessionKey: signedIn.sessionKey });
    },
    async endAllSessions(person) {
      await lucia.invalidateUserSessions(person);
      tell({ person });
    },
    sameCookieAgain(cookieHeader) {
      const id = idIn(cookieHeader);
      return id === undefined ? undefined : lucia.createSessionCookie(id).serialize();
    },
    noCookie: () => lucia.createBlankSessionCookie().serialize(),
    onEnded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
