import { answered, type BrowserDatabase, within } from "../../../app/browser-database.ts";
import type { OwnKeyPair } from "./ed25519.ts";

/** Where keys are kept between visits. Every call may throw: storage can be shut, full or taken away. */
export interface KeyShelf {
  get(place: string): Promise<OwnKeyPair | null>;
  /** Puts a key in its place. @returns the one that lies there now: another tab may have been faster */
  keep(place: string, pair: OwnKeyPair): Promise<OwnKeyPair>;
  /** Takes the keys of these places away for good. */
  forget(places: readonly string[]): Promise<void>;
}

const STORE = "seals";
const DATABASE: BrowserDatabase = { name: "seals", stores: { [STORE]: {} } };

/** Keys in this browser's IndexedDB: the only storage that takes a key whose private half cannot be read. */
export function browserShelf(storage: IDBFactory): KeyShelf {
  const keyIn = async (store: IDBObjectStore, place: string): Promise<OwnKeyPair | undefined> =>
    (await answered(store.get(place))) as OwnKeyPair | undefined;
  return {
    get: (place) => within(storage, DATABASE, "readonly", async (store) => (await keyIn(store(STORE), place)) ?? null),
    keep: (place, pair) =>
      within(storage, DATABASE, "readwrite", async (store) => {
        const there = await keyIn(store(STORE), place);
        if (there !== undefined) return there;
        await answered(store(STORE).put(pair, place));
        return pair;
      }),
    forget: async (places) => {
      // Looking makes nothing: where no key was ever kept there is no trace of ours.
      if (!(await storage.databases()).some(({ name }) => name === DATABASE.name)) return;
      await within(storage, DATABASE, "readwrite", async (store) => {
        for (const place of places) await answered(store(STORE).delete(place));
      });
    },
  };
}
