import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emailKeyOf, findAccount, openPerson } from "../../../server/src/accounts/persons.ts";
import type { Door } from "../../../server/src/db/door.ts";
import { loadKeyring } from "../../../server/src/db/keys/keyring.ts";
import { type MasterKey, MasterKeyNotHeldError, masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { openMasterKey } from "../../../server/src/db/keys/open-master-key.ts";
import { openHostIdentity } from "../../../server/src/host-identity/identity.ts";
import { SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import { changeMasterKey } from "../../../server/src/maintenance/change-master-key.ts";
import { beginPage, loadNotebook } from "../../../server/src/private-pages/notebook.ts";
import { StartError } from "../../../server/src/start-error.ts";
import { loadNames } from "../../../server/src/workspaces/names.ts";
import { openWorkspace, type Person } from "../../../server/src/workspaces/opening.ts";
import { ENTROPY, type Host, newAccount, openHost, wrappedUnder } from "./host.ts";

let host: Host;
const [OLD, NEW] = [randomBytes(32), randomBytes(32)];
const [old, both, renewed] = [masterKeyFrom(OLD), masterKeyFrom(NEW, OLD), masterKeyFrom(NEW)];
const [oldName, newName] = [old.name.toString("hex"), renewed.name.toString("hex")];

beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

interface Someone {
  readonly person: Person;
  readonly workspace: string;
}

/** Makes people who each have a workspace of their own, and a private page under the same id. */
async function people(master: MasterKey, count: number): Promise<readonly Someone[]> {
  const made: Someone[] = [];
  for (let n = 1; n <= count; n += 1) {
    const person = await newAccount(host.door, master, `Someone${n}`);
    const deps = { ...host, master, inputs: SYSTEM_INPUTS };
    const workspace = await openWorkspace(deps, person, "en");
    await beginPage(deps, person.id, { id: workspace, kind: "the-wave" });
    made.push({ person, workspace });
  }
  return made;
}

/** Finds everyone by their address, and reads their names where they stand and their private pages. */
function readAll(master: MasterKey, all: readonly Someone[]): Promise<unknown> {
  return Promise.all(
    all.map(async ({ person, workspace }) => {
      const emailKey = emailKeyOf(master, `${person.name.toLowerCase()}@example.org`);
      const account = await host.door.asAccounts((tx) => findAccount(tx, { emailKey }));
      const names = await host.door.asPerson({ person: person.id }, async (tx) =>
        loadNames(tx, await loadKeyring(tx, master, workspace), workspace),
      );
      const { pages } = await loadNotebook({ ...host, master, inputs: SYSTEM_INPUTS }, person.id);
      return [account && openPerson(master, account.id, account), names.a, pages.map(({ id }) => id)];
    }),
  );
}

const asMade = (all: readonly Someone[]): unknown =>
  all.map(({ person, workspace }) => [person, person.name, [workspace]]);

function codeOf(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "code" in cause ? cause.code : cause;
}

test("[P6] a change wraps every key anew: all is read with the new key alone, and the old one opens nothing", async () => {
  const master = await openMasterKey(host.door, old, ENTROPY);
  const all = await people(master, 110);
  expect(await wrappedUnder(host)).toEqual({ [oldName]: 110 + 330 + 1 });
  await openMasterKey(host.door, both, ENTROPY);
  expect(await changeMasterKey(host.door, both, ENTROPY)).toBe(110 + 330 + 1);
  expect(await wrappedUnder(host)).toEqual({ [newName]: 110 + 330 + 1 });
  const after = await openMasterKey(host.door, renewed, ENTROPY);
  expect(await readAll(after, all)).toEqual(asMade(all));
  await expect(readAll(master, all)).rejects.toThrow(MasterKeyNotHeldError);
  expect(await changeMasterKey(host.door, both, ENTROPY)).toBe(0);
});

test("[P6] fingerprints stay the same under every master key, and follow from no master key", async () => {
  const master = await openMasterKey(host.door, old, ENTROPY);
  const before = master.fingerprint("command-digest", "a text");
  await openMasterKey(host.door, both, ENTROPY);
  await changeMasterKey(host.door, both, ENTROPY);
  const after = await openMasterKey(host.door, renewed, ENTROPY);
  expect(after.fingerprint("command-digest", "a text")).toEqual(before);
  expect(after.fingerprint("find-email", "a text")).not.toEqual(before);
  const other = await openHost();
  try {
    expect((await openMasterKey(other.door, old, ENTROPY)).fingerprint("command-digest", "a text")).not.toEqual(before);
  } finally {
    await other.close();
  }
});

/** A door that breaks at its nth transaction as maintenance, before it or after it was kept. */
function breakingDoor(door: Door, at: number, when: "before" | "after"): Door {
  let count = 0;
  return {
    ...door,
    asMaintenance: async (work) => {
      count += 1;
      if (count === at && when === "before") throw new Error("cut off");
      const result = await door.asMaintenance(work);
      if (count === at) throw new Error("cut off");
      return result;
    },
  };
}

test("[P6] a change that is cut off at any point leaves everything readable, and is ended by doing it again", async () => {
  let [from, to] = [OLD, NEW];
  const beforehand = await openMasterKey(host.door, masterKeyFrom(from), ENTROPY);
  const { chain } = (await openHostIdentity(host.door, beforehand, ENTROPY, new Date())).current();
  const all = await people(beforehand, 2);
  let whole = false;
  let cuts = 0;
  for (let at = 1; !whole; at += 1) {
    for (const when of ["before", "after"] as const) {
      const held = masterKeyFrom(to, from);
      const master = await openMasterKey(host.door, held, ENTROPY);
      const cut = await changeMasterKey(breakingDoor(host.door, at, when), held, ENTROPY).catch(
        (error: Error) => error.message,
      );
      if (cut === "cut off") cuts += 1;
      else whole = true;
      expect(await readAll(master, all)).toEqual(asMade(all));
      expect((await openHostIdentity(host.door, held, ENTROPY, new Date())).current().chain).toEqual(chain);
      await changeMasterKey(host.door, held, ENTROPY);
      expect(await wrappedUnder(host)).toEqual({ [held.name.toString("hex")]: 2 + 6 + 2 + 1 });
      [from, to] = [to, from];
    }
  }
  // Two batches of accounts and of data keys, the host's own keys, the root secret, and giving up the old key.
  expect(cuts).toBe(2 * 7);
  expect(await readAll(await openMasterKey(host.door, masterKeyFrom(from), ENTROPY), all)).toEqual(asMade(all));
});

test("[P6] a key that is being wrapped under the old one while that is given up is wrapped anew, not lost", async () => {
  const master = await openMasterKey(host.door, old, ENTROPY);
  await openMasterKey(host.door, both, ENTROPY);
  let change: Promise<number> | undefined;
  let ended = false;
  const waitsForALock = async (): Promise<boolean> => {
    const sql = `select from pg_locks join pg_stat_activity using (pid) where datname = current_database() and not granted`;
    return (await host.asOwner(sql)).length > 0;
  };
  const late = await newAccount(host.door, master, "Late", async () => {
    change = changeMasterKey(host.door, both, ENTROPY).finally(() => {
      ended = true;
    });
    while (!ended && !(await waitsForALock())) await wait(10);
  });
  expect(await change).toBe(1 + 1);
  expect(await wrappedUnder(host)).toEqual({ [newName]: 1 + 1 });
  const after = await openMasterKey(host.door, renewed, ENTROPY);
  const account = await host.door.asAccounts((tx) => findAccount(tx, { id: late.id }));
  expect(account && openPerson(after, late.id, account)).toEqual(late);
});

test("[P6] once the old key is given up, the database takes nothing that is wrapped under it", async () => {
  const master = await openMasterKey(host.door, old, ENTROPY);
  const [someone] = await people(master, 1);
  if (someone === undefined) throw new Error("nobody was made");
  await openMasterKey(host.door, both, ENTROPY);
  await changeMasterKey(host.door, both, ENTROPY);
  // foreign_key_violation (PostgreSQL, appendix A)
  expect(await newAccount(host.door, master, "Late").catch(codeOf)).toBe("23503");
  const deps = { ...host, master, inputs: SYSTEM_INPUTS };
  expect(await openWorkspace(deps, someone.person, "en").catch(codeOf)).toBe("23503");
  expect(await wrappedUnder(host)).toEqual({ [newName]: 1 + 3 + 1 });
});

test("[P6] a server whose key does not open everything does not start, and changes nothing", async () => {
  const refused = async (secret: Buffer, previous?: Buffer): Promise<unknown> => {
    const error: unknown = await openMasterKey(host.door, masterKeyFrom(secret, previous), ENTROPY).catch(
      (reason: unknown) => reason,
    );
    return error instanceof StartError ? error.code : error;
  };
  await people(await openMasterKey(host.door, old, ENTROPY), 1);
  expect([await refused(NEW), await refused(randomBytes(32), NEW)]).toEqual(["master-key-bad", "master-key-bad"]);
  await openMasterKey(host.door, both, ENTROPY);
  expect([await refused(OLD), await refused(NEW)]).toEqual(["master-key-bad", "master-key-bad"]);
  await changeMasterKey(host.door, both, ENTROPY);
  expect(await refused(OLD)).toBe("master-key-bad");
  expect(await host.asOwner("select encode(id, 'hex') as id from footbridge.master_keys")).toEqual([{ id: newName }]);
});
