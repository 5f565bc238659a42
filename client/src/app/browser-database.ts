/** A database of this browser. */
export interface BrowserDatabase {
  /** A browser lists the names of what pages keep: neutral on purpose. */
  readonly name: string;
  /** Its stores, with how their keys are found; without a `keyPath` each entry is put under a key of its own. */
  readonly stores: Readonly<Record<string, IDBObjectStoreParameters>>;
}

/** The answer to one request to the browser's storage. Rejects with why there is none. */
export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the storage gave no answer")));
  });
}

async function open(storage: IDBFactory, { name, stores }: BrowserDatabase): Promise<IDBDatabase> {
  const request = storage.open(name, 1);
  request.addEventListener("upgradeneeded", () => {
    for (const [store, options] of Object.entries(stores)) request.result.createObjectStore(store, options);
  });
  const database = await answered(request);
  // Whoever clears the browser's data is not kept waiting by a page that is open.
  database.addEventListener("versionchange", () => database.close());
  return database;
}

/**
 * Does some work within one transaction over all stores, and resolves once the disk has it. The database is opened anew for
 * each: it is asked seldom, and what was cleared meanwhile must not be remembered.
 * @param work is given a store by its name; it may await nothing but `answered`
 */
export async function within<T>(
  storage: IDBFactory,
  database: BrowserDatabase,
  mode: "readonly" | "readwrite",
  work: (store: (name: string) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const opened = await open(storage, database);
  try {
    const transaction = opened.transaction(Object.keys(database.stores), mode, { durability: "strict" });
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("the storage let go of it")));
    });
    const [result] = await Promise.all([work((name) => transaction.objectStore(name)), done]);
    return result;
  } finally {
    opened.close();
  }
}
