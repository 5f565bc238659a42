import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { letGoOfPresses } from "../net/late-presses.ts";
import { beginAnew, onGone } from "./farewell.ts";
import { ApiError, ask, type Person } from "./http.ts";
import { forgetShell } from "./shell/shell.ts";
import { unsent } from "./unsent/unsent.ts";

/** Who is signed in on this device, as far as we know. */
export type SessionState =
  | { readonly state: "asking" }
  | { readonly state: "nobody" }
  | { readonly state: "person"; readonly person: Person }
  | { readonly state: "unreachable"; readonly sentence: string };

export interface Session {
  readonly now: SessionState;
  /** A sign-in, sign-up or way back has just succeeded. */
  readonly entered: (person: Person) => void;
  /** Signed out here, or found to be signed out elsewhere. */
  readonly left: () => void;
  /** Ask the server again. */
  readonly askAgain: () => void;
  /** The same without a word: what is shown changes with the answer. */
  readonly lookAgain: () => void;
}

const SessionContext = createContext<Session | null>(null);

export interface SessionProviderProps {
  /** On a page that is the same for everyone: who is signed in is not asked before another page is gone to. */
  readonly unasked: boolean;
  readonly children: ReactNode;
}

/** Asks once who is signed in, on the first page to which it matters, and keeps the answer for every page. */
export function SessionProvider({ unasked, children }: SessionProviderProps) {
  const [now, setNow] = useState<SessionState>({ state: "asking" });

  const lookAgain = useCallback(() => {
    ask("GET /api/me").then(
      ({ person }) => setNow({ state: "person", person }),
      (error: unknown) =>
        setNow((before) => {
          const next = withoutPerson(error);
          // Of two questions the later answer may come first: not to be reached says nothing against it.
          return next.state === "unreachable" && before.state === "person" ? before : next;
        }),
    );
  }, []);
  const askAgain = useCallback(() => {
    setNow({ state: "asking" });
    lookAgain();
  }, [lookAgain]);
  const asked = useRef(false);
  useEffect(() => {
    if (unasked || asked.current) return;
    asked.current = true;
    askAgain();
  }, [unasked, askAgain]);

  // What one signing in left on this device goes when it ends, and before another one begins.
  useEffect(() => {
    if (now.state === "nobody") {
      letGoOfPresses();
      void unsent.wipe();
      void forgetShell();
    }
    if (now.state === "person") unsent.open();
  }, [now.state]);

  // An account that was deleted in another tab leaves nothing on this page either.
  const name = now.state === "person" ? now.person.name : null;
  useEffect(() => (name === null ? undefined : onGone(name, () => beginAnew(window))), [name]);

  const session = useMemo<Session>(
    () => ({
      now,
      entered: (person) => {
        letGoOfPresses();
        void unsent.wipe();
        unsent.open();
        setNow({ state: "person", person });
      },
      left: () => setNow({ state: "nobody" }),
      askAgain,
      lookAgain,
    }),
    [now, askAgain, lookAgain],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

function withoutPerson(error: unknown): SessionState {
  if (error instanceof ApiError && error.code === "signed-out") return { state: "nobody" };
  return { state: "unreachable", sentence: error instanceof Error ? error.message : "" };
}

/** The session of this device. Only inside `SessionProvider`. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error("useSession is used outside SessionProvider");
  return session;
}
