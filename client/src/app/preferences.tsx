import type { Preferences, PreferencesChange } from "@footbridge/shared/protocol/preferences";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { ask, send } from "./http.ts";
import { type Later, NO_PREFERENCES, PreferencesKeeper } from "./preferences-keeper.ts";
import { useSession } from "./session.tsx";
import { useOwnNews } from "./useOwnNews.ts";

/** What one person chose for themselves, in every workspace and before any. */
export interface PreferencesInUse {
  /** What holds right now. Nothing chosen until the server has answered, and where nobody is signed in. */
  readonly now: Preferences;
  /** Chooses; what is not named stays. It holds at once, and is sent until the server has it. */
  readonly change: (change: PreferencesChange) => void;
}

const PreferencesContext = createContext<PreferencesInUse | null>(null);

const server = {
  load: () => ask("GET /api/preferences"),
  keep: (change: PreferencesChange) => send("PUT /api/preferences", { body: change }),
};

const later: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

const NOBODY: PreferencesInUse = { now: NO_PREFERENCES, change: () => undefined };

/** Asks once after each sign-in for what the person chose. Only inside `SessionProvider`. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const { now: session, left } = useSession();
  const person = session.state === "person" ? session.person : null;
  // Another person, or the same one signed in again, begins anew.
  const keeper = useMemo(() => (person === null ? null : new PreferencesKeeper(server, later, left)), [person, left]);
  useEffect(() => {
    if (keeper === null) return undefined;
    keeper.open();
    return () => keeper.close();
  }, [keeper]);
  useOwnNews(
    "preferences",
    useCallback(() => keeper?.look(), [keeper]),
  );
  const now = useSyncExternalStore(keeper?.subscribe ?? nothingToFollow, keeper?.now ?? NOBODY_CHOSE);
  const preferences = useMemo<PreferencesInUse>(
    () => (keeper === null ? NOBODY : { now, change: (change) => keeper.change(change) }),
    [keeper, now],
  );
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

const nothingToFollow = (): (() => void) => () => undefined;
const NOBODY_CHOSE = (): Preferences => NO_PREFERENCES;

/** The preferences of whoever is signed in. Only inside `PreferencesProvider`. */
export function usePreferences(): PreferencesInUse {
  const preferences = use(PreferencesContext);
  if (preferences === null) throw new Error("usePreferences is used outside PreferencesProvider");
  return preferences;
}
