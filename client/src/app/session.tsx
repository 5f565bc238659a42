import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { ApiError, ask, type Person } from "./http.ts";

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
}

const SessionContext = createContext<Session | null>(null);

/** Asks once, on arrival, who is signed in, and keeps the answer for every page. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [now, setNow] = useState<SessionState>({ state: "asking" });

  const askAgain = useCallback(() => {
    setNow({ state: "asking" });
    ask("GET /api/me").then(
      ({ person }) => setNow({ state: "person", person }),
      (error: unknown) => setNow(withoutPerson(error)),
    );
  }, []);
  useEffect(askAgain, [askAgain]);

  const session = useMemo<Session>(
    () => ({
      now,
      entered: (person) => setNow({ state: "person", person }),
      left: () => setNow({ state: "nobody" }),
      askAgain,
    }),
    [now, askAgain],
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
