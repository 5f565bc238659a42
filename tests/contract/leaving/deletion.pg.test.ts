import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Seat } from "@footbridge/shared/domain/seat";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { migrate } from "../../../server/src/db/migrate.ts";
import { readLedger } from "../../../server/src/leaving/ledger-file.ts";
import { putBack } from "../../../server/src/maintenance/backup/put-back.ts";
import type { Person } from "../../support/person.ts";
import { startTestServer } from "../../support/postgres-server.ts";
import { backUp, emptyDatabase, everyRow, serveAt } from "../backup/place.ts";
import { Canaries } from "../my-data/canaries.ts";
import { leadTwoLives, type TwoLives } from "../my-data/two-lives.ts";
import { readAll } from "./opened.ts";

/** What Ana wrote for the other or where both saw it, though the other has not opened it, or she took it back. */
const GIVEN: readonly string[] = ["a sealed card", "board a taken back"];
/** In Ana's account, and in no workspace. */
const OF_HER_ACCOUNT = /^a (e-mail|quiet note|page |recovery code|session|pass phrase)/;

const master = masterKeyFrom(randomBytes(32));
const folder = mkdtempSync(join(tmpdir(), "footbridge-leaving-"));
let postgres: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  postgres = await startTestServer();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Two who have typed something everywhere, a backup of that, and a ledger that is kept beside the database. */
async function lives(name: string) {
  const url = await emptyDatabase(postgres.server.url);
  await migrate(url, master.password("app-login"));
  const ledger = join(folder, `${name}.ledger`);
  const backup = join(folder, `${name}.backup`);
  const server = await serveAt(url, master, ledger);
  const canaries = new Canaries();
  const two = await leadTwoLives(server.origin, canaries);
  await server.atRest();
  await backUp(url, master, backup);
  return { url, ledger, backup, server, canaries, two };
}

/** Puts the backup from before back into another place, with or without the ledger, and starts the server there. */
async function restored({ backup }: { readonly backup: string }, ledger?: string): Promise<string> {
  const url = await emptyDatabase(postgres.server.url);
  await putBack({ path: backup, held: master, adminUrl: async () => url });
  const server = await serveAt(url, master, ledger);
  await server.close();
  return url;
}

async function leave({ pages }: TwoLives, seat: Seat): Promise<void> {
  await pages[seat].accepted({ type: "workspace.leave" });
  for (const page of [pages.a, pages.b])
    await page.until("it is closed", (each) => each.workspace?.status === "closed");
}

async function deleteAccount(person: Person): Promise<void> {
  await person.confirm();
  await person.ask("POST", "/api/account/delete", {});
}

/** Where Ana's own canaries were typed that can still be read. */
function left(canaries: Canaries, text: string): readonly string[] {
  const hers = new Set(canaries.places("a", true).filter((place) => !canaries.places("b", true).includes(place)));
  return canaries.placesIn(text).filter((place) => hers.has(place));
}

const unreadable = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line.startsWith("unreadable"));

describe("what only one could read", () => {
  it("[C18a] is gone with their leaving: rows and key, here and after a backup from before was put back", async () => {
    const world = await lives("left");
    const { url, server, canaries, two, ledger } = world;
    const before = await readAll(url, master);
    expect(left(canaries, before)).toEqual(expect.arrayContaining(["a card draft", "a what-changed different"]));
    await leave(two, "a");
    await server.close();
    const again = await restored(world, ledger);
    for (const place of [url, again]) {
      const text = await readAll(place, master);
      expect(
        left(canaries, text)
          .filter((where) => !OF_HER_ACCOUNT.test(where))
          .sort(),
      ).toEqual([...GIVEN].sort());
      expect(unreadable(text)).toEqual([]);
      // Whatever the other wrote, and whatever both have read, is there as it was.
      const theirs = canaries.places("b", true);
      expect(theirs.filter((where) => !canaries.placesIn(text).includes(where))).toEqual(
        theirs.filter((where) => !canaries.placesIn(before).includes(where)),
      );
    }
    // The ledger is why: without it, it would all be there again.
    expect(left(canaries, await readAll(await restored(world), master))).toContain("a card draft");
  });

  it("[P15a] an account that is deleted leaves nothing but what both have read, here and after a restore", async () => {
    const world = await lives("deleted");
    const { url, server, canaries, two, ledger } = world;
    await deleteAccount(two.people.a);
    await two.pages.b.until("it is closed", (each) => each.workspace?.status === "closed");
    await server.close();
    const again = await restored(world, ledger);
    for (const place of [url, again]) {
      const text = await readAll(place, master);
      expect([...left(canaries, text)].sort()).toEqual([...GIVEN].sort());
      expect(unreadable(text)).toEqual([]);
      const rows = (await everyRow(place)) ?? {};
      const persons = rows["persons"]?.map((row) => /^\(([^,]+)/.exec(row)?.[1]);
      // Of two people one is left, and no row names the other but the ledger.
      expect(persons?.length).toBe(1);
      expect(rows["recovery_codes"]?.every((row) => row.includes(persons?.[0] ?? "?"))).toBe(true);
    }
  });

  it("[P15b] the ledger holds ids and moments, and no word", async () => {
    const world = await lives("ledger");
    const { server, two, ledger, canaries } = world;
    expect(existsSync(ledger)).toBe(false);
    await leave(two, "b");
    await deleteAccount(two.people.b);
    await server.close();
    const entries = await readLedger(ledger);
    expect(entries.map(({ what, whose }) => [what, whose])).toEqual([
      ["side", "b"],
      ["person", "all"],
    ]);
    expect(canaries.placesIn(JSON.stringify(entries))).toEqual([]);
  });
});
