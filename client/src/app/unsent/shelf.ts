import { answered, type BrowserDatabase, within } from "../browser-database.ts";

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

const KEYS = "keys";
const ROWS = "rows";
const DATABASE: BrowserDatabase = { name: "pages", stores: { [KEYS]: {}, [ROWS]: { keyPath: ["page", "place"] } } };
const THE_KEY = "key";

/**
 * A shelf in this browser's IndexedDB, the only storage that takes a key that cannot be read out.
 * @param storage asked for anew each time: where it is shut, a browser may throw at its very name
 */
export function browserShelf(storage: () => IDBFactory): Shelf {
  const shelved = async <T>(
    mode: "readonly" | "readwrite",
    work: (keys: IDBObjectStore, rows: IDBObjectStore) => Promise<T>,
  ): Promise<T> => within(storage(), DATABASE, mode, (store) => work(store(KEYS), store(ROWS)));
  // Looking makes nothing: whoever never signed in here has no trace of ours.
  const isThere = async (): Promise<boolean> =>
    (await storage().databases()).some(({ name }) => name === DATABASE.name);
  const lockerIn = async (keys: IDBObjectStore): Promise<Locker | undefined> =>
    (await answered(keys.get(THE_KEY))) as Locker | undefined;
  return {
    locker: (fresh) =>
      shelved("readwrite", async (keys) => {
        const there = await lockerIn(keys);
        if (there !== undefined) return there;
        await answered(keys.put(fresh, THE_KEY));
        return fresh;
      }),
    there: async () => {
      if (!(await isThere())) return null;
      return shelved("readonly", async (keys) => (await lockerIn(keys)) ?? null);
    },
    put: (tag, row) =>
      shelved("readwrite", async (keys, rows) => {
        if ((await lockerIn(keys))?.tag !== tag) return false;
        await answered(rows.put(row));
        return true;
      }),
    remove: (page, place) =>
      shelved("readwrite", async (_keys, rows) => {
        await answered(rows.delete([page, place]));
      }),
    rows: (place) =>
      shelved("readonly", async (_keys, rows) =>
        ((await answered(rows.getAll())) as readonly Row[]).filter((row) => row.place === place),
      ),
    adopt: (row, page) =>
      shelved("readwrite", async (_keys, rows) => {
        await answered(rows.delete([row.page, row.place]));
        await answered(rows.put({ ...row, page }));
      }),
    wipe: async () => {
      if (!(await isThere())) return;
      await shelved("readwrite", async (keys, rows) => {
        await answered(keys.clear());
        await answered(rows.clear());
      });
    },
  };
}
