/** What the product keeps at hand without a connection begins with this. */
const CACHES = "shell-";
/** Its worker, which says for itself which files that is. */
const WORKER = `${import.meta.env.BASE_URL}worker.js`;

/** On its way or there, once it was asked for. */
let kept: Promise<ServiceWorkerRegistration | undefined> | undefined;

const workers = (): ServiceWorkerContainer | undefined => navigator.serviceWorker;

/** Lets go of it when somebody signs out. */
export async function forgetShell(): Promise<void> {
  try {
    await kept;
    kept = undefined;
    const all = (await workers()?.getRegistrations()) ?? [];
    const ours = all.filter(({ scope }) => new URL(scope).pathname === "/");
    await Promise.all(ours.map((registration) => registration.unregister()));
    if (ours.length === 0) return;
    const names = (await caches.keys()).filter((name) => name.startsWith(CACHES));
    await Promise.all(names.map((name) => caches.delete(name)));
  } catch {
    // A browser without such storage keeps nothing either.
  }
}

/**
 * Keeps the frame and the library at hand, for somebody who has come to stay: whoever only looks leaves nothing of it on the
 * device. Where a browser cannot, nothing is missing but pages without a connection.
 *
 * @param tell told when a newer version is there and waits for its turn
 * @returns how to be told no more
 */
export function keepShell(tell: (waiting: ServiceWorker) => void): () => void {
  let gone = false;
  const look = (registration: ServiceWorkerRegistration): void => {
    // The first one of all replaces nothing.
    if (!gone && registration.waiting !== null && registration.active !== null) tell(registration.waiting);
  };
  kept ??= workers()
    ?.register(WORKER, { scope: "/" })
    .catch(() => undefined);
  void kept?.then((registration) => {
    if (registration === undefined) return;
    look(registration);
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", () => look(registration));
    });
  });
  return () => {
    gone = true;
  };
}

/** Lets the newer version take over, and loads this page in it. */
export function goOnInNewer(waiting: ServiceWorker): void {
  workers()?.addEventListener("controllerchange", () => window.location.reload(), { once: true });
  waiting.postMessage("take-over");
}
