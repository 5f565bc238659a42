import type { OwnKeyPair } from "./ed25519.ts";

/** Where keys are kept between visits. Every call may throw: storage can be shut, full or taken away. */
export interface KeyShelf {
  get(place: string): Promise<OwnKeyPair | null>;
  /** Puts a key in its place. @returns the one that lies there now: another tab may have been faster */
  keep(place: string, pair: OwnKeyPair): Promise<OwnKeyPair>;
}

/** Neutral on purpose: a browser lists the names of what pages keep. */
const DATABASE = "seals";
const STORE = "seals";

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the storage gave no answer")));
  });
}

async function open(storage: IDBFactory): Promise<IDBDatabase> {
  const request = storage.open(DATABASE, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
  const database = await answered(request);
  // Whoever clears the browser's data is not kept waiting by a page that is open.
  database.addEventListener("versionchange", () => database.close());
  return database;
}

/** Keys in this browser's IndexedDB: the only storage that takes a key whose private half cannot be read. */
export function browserShelf(storage: IDBFactory): KeyShelf {
  // The database is opened anew for each call: it is asked seldom, and what was cleared meanwhile must not be remembered.
  const within = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> => {
    const database = await open(storage);
    try {
      const transaction = database.transaction(STORE, mode);
      const done = new Promise<void>((resolve, reject) => {
        transaction.addEventListener("complete", () => resolve());
        transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("the storage let go of it")));
      });
      const [result] = await Promise.all([work(transaction.objectStore(STORE)), done]);
      return result;
    } finally {
      database.close();
    }
  };
  return {
    get: (place) =>
      within("readonly", async (store) => ((await answered(store.get(place))) as OwnKeyPair | undefined) ?? null),
    keep: (place, pair) =>
      within("readwrite", async (store) => {
        const there = (await answered(store.get(place))) as OwnKeyPair | undefined;
        if (there !== undefined) return there;
        await answered(store.put(pair, place));
        return pair;
      }),
  };
}
