import { beforeEach, describe, expect, it } from "vitest";
import { newLocker, placeDigest, sealed, unsealed } from "./sealing.ts";
import type { Locker, Row, Shelf } from "./shelf.ts";
import { type Surroundings, UnsentStore } from "./unsent-store.ts";

const CANARY = "canary-of-the-unsent-words";
const WORDS = { "my-part": { draft: CANARY } };

const latin1 = (bytes: BufferSource): string => new TextDecoder("latin1").decode(bytes);

/** The storage of one browser, which several pages share; it can be taken away. */
class OneShelf implements Shelf {
  usable = true;
  key: Locker | null = null;
  readonly byPage = new Map<string, Row>();

  #look(): void {
    if (!this.usable) throw new DOMException("the storage is full", "QuotaExceededError");
  }
  async locker(fresh: Locker): Promise<Locker> {
    this.#look();
    this.key ??= fresh;
    return this.key;
  }
  async there(): Promise<Locker | null> {
    this.#look();
    return this.key;
  }
  async put(tag: string, row: Row): Promise<boolean> {
    this.#look();
    if (this.key?.tag !== tag) return false;
    this.byPage.set(`${row.page} ${row.place}`, row);
    return true;
  }
  async remove(page: string, place: string): Promise<void> {
    this.byPage.delete(`${page} ${place}`);
  }
  async rows(place: string): Promise<readonly Row[]> {
    this.#look();
    return [...this.byPage.values()].filter((row) => row.place === place);
  }
  async adopt(row: Row, page: string): Promise<void> {
    await this.remove(row.page, row.place);
    this.byPage.set(`${page} ${row.place}`, { ...row, page });
  }
  async wipe(): Promise<void> {
    this.key = null;
    this.byPage.clear();
  }
}

let shelf: OneShelf;
let open: Set<string>;
let clock: number;
beforeEach(() => {
  shelf = new OneShelf();
  open = new Set();
  clock = 0;
});

/** A page of somebody who is signed in. What is kept soon is put down with `flush`. */
function openPage(page: string): UnsentStore {
  open.add(page);
  const around: Surroundings = {
    later: () => () => undefined,
    now: () => {
      clock += 1;
      return clock;
    },
    page,
    openPages: async () => open,
  };
  const store = new UnsentStore(shelf, around);
  store.open();
  return store;
}

const NOWHERE = { later: () => () => undefined, now: () => 0, page: "nowhere" };

/** Waits until everything that was begun is done: WebCrypto takes turns of its own. */
async function putDown(store: UnsentStore, there: () => boolean): Promise<void> {
  store.flush();
  await expect.poll(there).toBe(true);
}

const kept = (count: number) => (): boolean => shelf.byPage.size === count;

describe("words that are not sent yet", () => {
  it("[P13] are found again by the next page once the one that kept them is gone, and not before", async () => {
    const one = openPage("one");
    one.keep("rounds w a", WORDS);
    await putDown(one, kept(1));
    expect(await openPage("two").take("rounds w a")).toBeNull();
    open.delete("one");
    const three = openPage("three");
    expect(await three.take("rounds w b")).toBeNull();
    expect(await three.take("rounds w a")).toStrictEqual(WORDS);
    expect([...shelf.byPage.values()].map(({ page }) => page)).toStrictEqual(["three"]);
  });

  it("[P13] are taken away once they are sent", async () => {
    const one = openPage("one");
    one.keep("rounds w a", WORDS);
    await putDown(one, kept(1));
    one.keep("rounds w a", null);
    await putDown(one, kept(0));
  });

  it("[P13] lie there as nobody can read them, nor whose they are or where they belong", async () => {
    const one = openPage("one");
    one.keep("rounds w a", WORDS);
    await putDown(one, kept(1));
    const bytes = [...shelf.byPage.values()].map(({ page, place, iv, sealed: words }) =>
      [page, place, latin1(iv), latin1(words)].join(" "),
    );
    expect(bytes.join(" ")).not.toMatch(/canary|rounds|my-part|draft/);
    expect(shelf.key?.key.extractable).toBe(false);
  });

  it("[P13] are gone with the signing in, for every page of it, and nothing is put under the next one's key", async () => {
    const one = openPage("one");
    const other = openPage("other");
    one.keep("rounds w a", WORDS);
    await putDown(one, kept(1));
    await other.wipe();
    expect([shelf.byPage.size, shelf.key]).toStrictEqual([0, null]);
    const next = openPage("next");
    next.keep("rounds w b", { own: "words" });
    await putDown(next, kept(1));
    one.keep("rounds w a", WORDS);
    await putDown(one, () => !one.durable());
    expect([...shelf.byPage.values()].map(({ page }) => page)).toStrictEqual(["next"]);
    open.clear();
    expect(await openPage("last").take("rounds w a")).toBeNull();
  });

  it("[P13] are not kept where nobody is signed in", async () => {
    const one = openPage("one");
    await one.wipe();
    one.keep("rounds w a", WORDS);
    one.flush();
    expect(await one.take("rounds w a")).toBeNull();
    expect(shelf.byPage.size).toBe(0);
  });

  it("[P13] stay on the page alone where the browser keeps nothing, and that is said", async () => {
    shelf.usable = false;
    const told: boolean[] = [];
    const one = openPage("one");
    one.subscribe(() => told.push(one.durable()));
    one.keep("rounds w a", WORDS);
    await putDown(one, () => told.at(-1) === false);
    expect([await one.take("rounds w a"), one.any(), one.durable()]).toStrictEqual([null, true, false]);
  });

  it("[P13] that several pages left are taken the newest first, and none is lost", async () => {
    for (const page of ["one", "two"]) {
      const store = openPage(page);
      store.keep("rounds w a", { from: page });
      await putDown(store, kept(page === "one" ? 1 : 2));
    }
    open.clear();
    expect(await openPage("three").take("rounds w a")).toStrictEqual({ from: "two" });
    expect(await openPage("four").take("rounds w a")).toStrictEqual({ from: "one" });
  });
});

describe("what is kept on a device", () => {
  it("[P13] is there without anyone being signed in, until its owner signs out or takes it away", async () => {
    expect(await new UnsentStore(shelf, { ...NOWHERE, openPages: async () => open }).onDevice("card")).toBeNull();
    const one = openPage("one");
    expect(await one.keepOnDevice("card", WORDS)).toBe(true);
    const later = new UnsentStore(shelf, { ...NOWHERE, openPages: async () => new Set<string>() });
    expect(await later.onDevice("card")).toStrictEqual(WORDS);
    expect(await later.take("card")).toBeNull();
    await one.forgetOnDevice("card");
    expect(await later.onDevice("card")).toBeNull();
    expect(await one.keepOnDevice("card", WORDS)).toBe(true);
    await one.wipe();
    expect([await later.onDevice("card"), await one.keepOnDevice("card", WORDS)]).toStrictEqual([null, false]);
  });
});

it("[P13] a row opens with its key and in its place alone", async () => {
  const [one, other] = [await newLocker(), await newLocker()];
  const row = await sealed(one, "here", WORDS);
  expect(await unsealed(one, "here", row)).toStrictEqual(WORDS);
  await expect(unsealed(other, "here", row)).rejects.toThrow();
  await expect(unsealed(one, "there", row)).rejects.toThrow();
  expect(await placeDigest(one, "here")).not.toBe(await placeDigest(other, "here"));
});
