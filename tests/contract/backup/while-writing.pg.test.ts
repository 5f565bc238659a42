import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { migrate } from "../../../server/src/db/migrate.ts";
import { putBack } from "../../../server/src/maintenance/backup/put-back.ts";
import { Chance } from "../../faults/chance.ts";
import { Ledger } from "../../faults/kills/ledger.ts";
import { Talker } from "../../faults/kills/talker.ts";
import { tracesIn } from "../../faults/traces.ts";
import { newCouple } from "../../support/couple.ts";
import { startTestServer } from "../../support/postgres-server.ts";
import { asOwner, backUp, emptyDatabase, serveAt } from "./place.ts";

/** Backups that are taken one after the other, and commands that are answered before each. */
const BACKUPS = 4;
const COMMANDS = 12;
const SEED = "kept";

const master = masterKeyFrom(randomBytes(32));
const folder = mkdtempSync(join(tmpdir(), "footbridge-writing-"));

let postgres: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  postgres = await startTestServer();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

it(`[T8e] what two people write meanwhile is in it up to one moment, and nobody waits: seed ${SEED}`, async () => {
  const source = await emptyDatabase(postgres.server.url);
  await migrate(source, master.password("app-login"));
  const server = await serveAt(source, master);
  const { a, b, ana, ben, workspace } = await newCouple(server.origin);
  for (const page of [a, b]) page.close();
  const ledger = new Ledger();
  const talkers = [
    new Talker({ seat: "a", ledger, chance: new Chance(`${SEED}/a`), open: () => ana.page(workspace) }),
    new Talker({ seat: "b", ledger, chance: new Chance(`${SEED}/b`), open: () => ben.page(workspace) }),
  ];
  const talks = Promise.all(talkers.map((talker) => talker.run()));
  const accepted = (): readonly string[] => ledger.with("accepted").map(({ id }) => id);
  const taken: { readonly path: string; readonly surely: readonly string[]; readonly answered: number }[] = [];
  for (let backup = 0; backup < BACKUPS; backup += 1) {
    const enough = accepted().length + COMMANDS;
    while (accepted().length < enough) await Promise.race([talks, wait(2)]);
    const path = join(folder, `${backup}.backup`);
    const surely = accepted();
    await backUp(source, master, path);
    taken.push({ path, surely, answered: accepted().length - surely.length });
  }
  for (const talker of talkers) talker.end();
  await talks;
  const every = new Set(accepted());
  // They wrote while backups were taken.
  expect(taken.some(({ answered }) => answered > 0)).toBe(true);
  for (const { path, surely } of taken) {
    const place = await emptyDatabase(postgres.server.url);
    await putBack({ path, held: master, adminUrl: async () => place });
    await asOwner(place, async (client) => {
      // The folded state equals the fold of the log: not one of the two is of another moment.
      const { ids } = await tracesIn(
        async (sql, values) => (await client.query(sql, [...(values ?? [])])).rows,
        workspace,
      );
      expect(surely.filter((id) => !ids.includes(id))).toEqual([]);
      expect(ids.filter((id) => !every.has(id)).length).toBe(1);
    });
  }
  await server.close();
});
