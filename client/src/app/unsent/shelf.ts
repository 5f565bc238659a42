/** The key of one signing in on this browser. `tag` tells it from the key of any other. */
export interface Locker {
  readonly tag: string;
  readonly key: CryptoKey;
}

/** One person's unsent words of one place, as one page keeps them. Nothing in it can be read without the key. */
export interface Row {
  /** The page that keeps it, and the place it belongs to, the latter only as a digest. */
  readonly page: string;
  readonly place: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  /** Milliseconds since 1970: of several, the newest is taken. */
  readonly at: number;
}

/** Where rows and their key lie between visits. Every call may throw: storage can be shut, full or taken away. */
export interface Shelf {
  /** The key that lies there, or this one, put there now. */
  locker(fresh: Locker): Promise<Locker>;
  /** The key that lies there, if any. */
  there(): Promise<Locker | null>;
  /** Puts a row down, if the key with this tag still lies there. @returns whether it did */
  put(tag: string, row: Row): Promise<boolean>;
  remove(page: string, place: string): Promise<void>;
  rows(place: string): Promise<readonly Row[]>;
  /** Puts a row of a page that is gone down as another page's. */
  adopt(row: Row, page: string): Promise<void>;
  /** Takes everything away: the key, and all rows. */
  wipe(): Promise<void>;
}

/** Neutral on purpose: a browser lists the names of what pages keep. */
const DATABASE = "pages";
const KEYS = "keys";
const ROWS = "rows";
const THE_KEY = "key";

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the storage gave no answer")));
  });
}

async function open(storage: IDBFactory): Promise<IDBDatabase> {
  const request = storage.open(DATABASE, 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore(KEYS);
    request.result.createObjectStore(ROWS, { keyPath: ["page", "place"] });
  });
  const database = await answered(request);
  // Whoever clears the browser's data is not kept waiting by a page that is open.
  database.addEventListener("versionchange", () => database.close());
  return database;
}

/**
 * A shelf in this browser's IndexedDB, the only storage that takes a key that cannot be read out.
 * @param storage asked for anew each time: where it is shut, a browser may throw at its very name
 */
export function browserShelf(storage: () => IDBFactory): Shelf {
  const within = async <T>(
    mode: IDBTransactionMode,
    work: (keys: IDBObjectStore, rows: IDBObjectStore) => Promise<T>,
  ): Promise<T> => {
    const database = await open(storage());
    try {
      const transaction = database.transaction([KEYS, ROWS], mode, { durability: "strict" });
      const done = new Promise<void>((resolve, reject) => {
        transaction.addEventListener("complete", () => resolve());
        transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("the storage let go of it")));
      });
      const [result] = await Promise.all([work(transaction.objectStore(KEYS), transaction.objectStore(ROWS)), done]);
      return result;
    } finally {
      database.close();
    }
  };
  const lockerIn = async (keys: IDBObjectStore): Promise<Locker | undefined> =>
    (await answered(keys.get(THE_KEY))) as Locker | undefined;
  return {
    locker: (fresh) =>
      within("readwrite", async (keys) => {
        const there = await lockerIn(keys);
        if (there !== undefined) return there;
        await answered(keys.put(fresh, THE_KEY));
        return fresh;
      }),
    there: async () => {
      // Looking makes nothing.
      const databases = await storage().databases();
      if (!databases.some(({ name }) => name === DATABASE)) return null;
      return within("readonly", async (keys) => (await lockerIn(keys)) ?? null);
    },
    put: (tag, row) =>
      within("readwrite", async (keys, rows) => {
        if ((await lockerIn(keys))?.tag !== tag) return false;
        await answered(rows.put(row));
        return true;
      }),
    remove: (page, place) =>
      within("readwrite", async (_keys, rows) => {
        await answered(rows.delete([page, place]));
      }),
    rows: (place) =>
      within("readonly", async (_keys, rows) =>
        ((await answered(rows.getAll())) as readonly Row[]).filter((row) => row.place === place),
      ),
    adopt: (row, page) =>
      within("readwrite", async (_keys, rows) => {
        await answered(rows.delete([row.page, row.place]));
        await answered(rows.put({ ...row, page }));
      }),
    wipe: async () => {
      // Nothing is made where nothing is: whoever never signed in here leaves no trace of ours.
      const there = await storage().databases();
      if (!there.some(({ name }) => name === DATABASE)) return;
      await within("readwrite", async (keys, rows) => {
        await answered(keys.clear());
        await answered(rows.clear());
      });
    },
  };
}
