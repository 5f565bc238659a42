/*
 * An invitation that was opened but not used yet. It comes in the fragment of the address, which browsers never send, and
 * is kept for this tab only while its holder makes an account or signs in.
 */
const KEY = "invitation";
/** 32 random bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

let inMemory: string | null = null;

/** What this module needs of a window. */
interface Tab {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { readonly state: unknown; replaceState(data: unknown, unused: string, url: string): void };
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

/**
 * Takes the token out of the address (so that it stays in neither the history nor a screenshot) and holds it. Returns the
 * token held after that, or null where there is none or what stands there cannot be one.
 */
export function takeInvitation(tab: Tab): string | null {
  const fragment = tab.location.hash.slice(1);
  if (fragment === "") return heldInvitation(tab);
  tab.history.replaceState(tab.history.state, "", tab.location.pathname + tab.location.search);
  dropInvitation(tab);
  if (!TOKEN.test(fragment)) return null;
  inMemory = fragment;
  inStorage(() => tab.sessionStorage.setItem(KEY, fragment));
  return fragment;
}

/** The token this tab holds, or null. */
export function heldInvitation(tab: Pick<Tab, "sessionStorage">): string | null {
  return inStorage(() => tab.sessionStorage.getItem(KEY)) ?? inMemory;
}

/** Forgets the token: it was used, it is no good, or its holder would rather not. */
export function dropInvitation(tab: Pick<Tab, "sessionStorage">): void {
  inMemory = null;
  inStorage(() => tab.sessionStorage.removeItem(KEY));
}

/** Storage may be switched off; then memory alone holds the token, until a reload. */
function inStorage<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
