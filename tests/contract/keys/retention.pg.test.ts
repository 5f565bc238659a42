import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../../../server/src/app.ts";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { openMasterKey } from "../../../server/src/db/keys/open-master-key.ts";
import { SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import { COMMANDS_KEPT, forgetWhatIsOver, MEETINGS_KEPT } from "../../../server/src/maintenance/retention.ts";
import type { Actor } from "../../../server/src/workspaces/deps.ts";
import { execute } from "../../../server/src/workspaces/execute.ts";
import { openWorkspace } from "../../../server/src/workspaces/opening.ts";
import { ENTROPY, type Host, newAccount, openHost } from "./host.ts";

const BEGINNING = Date.parse("2031-03-01T12:00:00Z");
const held = masterKeyFrom(randomBytes(32));
const NOTHING = { workspaces: 0, drafts: 0 };
let now = BEGINNING;
const inputs = { ...SYSTEM_INPUTS, now: () => new Date(now) };
let host: Host;
let actor: Actor;
beforeAll(async () => {
  host = await openHost();
  const master = await openMasterKey(host.door, held, ENTROPY);
  const person = await newAccount(host.door, master, "Ana");
  actor = { person: person.id, workspace: await openWorkspace({ ...host, master, inputs }, person, "en") };
});
afterAll(() => host.close());

/** Opens a session that ends at a moment. */
const session = (end: number): Promise<unknown> =>
  host.asOwner("insert into footbridge.sessions values ($1, $2, $3, null, $3)", [
    randomBytes(32),
    actor.person,
    new Date(end).toISOString(),
  ]);

const left = async (table: "commands" | "sessions", moment: string): Promise<unknown> =>
  (await host.asOwner<{ at: Date }>(`select ${moment} as at from footbridge.${table} order by 1`)).map(({ at }) =>
    at.getTime(),
  );

test("[T1] the first answer to a command is kept for 30 days, and not for longer", async () => {
  const { door } = host;
  const deps = { door, master: await openMasterKey(door, held, ENTROPY), inputs };
  const command = { type: "workspace.confirm-partner" } as const;
  // Nobody has joined yet, so what is refused is not kept; a row of a command that was accepted is put there instead.
  const id = randomUUID();
  const digest = deps.master.fingerprint("command-digest", '{"type":"workspace.confirm-partner"}');
  await host.asOwner("insert into footbridge.commands values ($1, 'a', $2, $3, '{}', $4)", [
    actor.workspace,
    id,
    digest,
    new Date(BEGINNING),
  ]);
  const again = async (): Promise<unknown> => (await execute(deps, actor, { id, command })).ack.ok;
  expect(await forgetWhatIsOver(door, new Date(BEGINNING + COMMANDS_KEPT))).toEqual({
    commands: 0,
    sessions: 0,
    meetings: 0,
    notes: 0,
    expired: NOTHING,
  });
  expect(await again()).toBe(true);
  expect(await forgetWhatIsOver(door, new Date(BEGINNING + COMMANDS_KEPT + 1))).toEqual({
    commands: 1,
    sessions: 0,
    meetings: 0,
    notes: 0,
    expired: NOTHING,
  });
  expect(await again()).toBe(false);
  expect(COMMANDS_KEPT).toBe(30 * 24 * 60 * 60 * 1000);
});

test("a session that is over is forgotten, and one that lasts is kept", async () => {
  for (const end of [-1, 0, 1]) await session(BEGINNING + end);
  expect(await forgetWhatIsOver(host.door, new Date(BEGINNING))).toEqual({
    commands: 0,
    sessions: 2,
    meetings: 0,
    notes: 0,
    expired: NOTHING,
  });
  expect(await left("sessions", "expires_at")).toEqual([BEGINNING + 1]);
  expect(await forgetWhatIsOver(host.door, new Date(BEGINNING + 1))).toEqual({
    commands: 0,
    sessions: 1,
    meetings: 0,
    notes: 0,
    expired: NOTHING,
  });
});

test("[P12] what held of a meeting is forgotten a day after it last changed", async () => {
  const put = (at: number): Promise<unknown> =>
    host.asOwner(
      `insert into footbridge.meetings values ($1, '{}', $2) on conflict (workspace_id) do update set at = excluded.at`,
      [actor.workspace, new Date(at)],
    );
  await put(BEGINNING);
  await host.asOwner("insert into footbridge.meeting_presence values ($1, 'a', $2, $3, $3, null)", [
    actor.workspace,
    randomUUID(),
    new Date(BEGINNING),
  ]);
  const left = (): Promise<readonly unknown[]> => host.asOwner("select seat from footbridge.meeting_presence");
  expect((await forgetWhatIsOver(host.door, new Date(BEGINNING + MEETINGS_KEPT))).meetings).toBe(0);
  expect(await left()).toEqual([{ seat: "a" }]);
  expect((await forgetWhatIsOver(host.door, new Date(BEGINNING + MEETINGS_KEPT + 1))).meetings).toBe(1);
  expect(await left()).toEqual([]);
});

test("[T6] two servers that look in the same moment forget everything once", async () => {
  for (const end of [-3, -2, -1, 5]) await session(BEGINNING + end);
  const both = await Promise.all([1, 2].map(() => forgetWhatIsOver(host.door, new Date(BEGINNING + 1))));
  expect(both.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(3);
  expect(await left("sessions", "expires_at")).toEqual([BEGINNING + 5]);
});

test("the server forgets at its start, by its own clock", async () => {
  const command = (at: number): Promise<unknown> =>
    host.asOwner("insert into footbridge.commands values ($1, 'b', $2, '\\x01', '{}', $3)", [
      actor.workspace,
      randomUUID(),
      new Date(at),
    ]);
  for (const at of [BEGINNING, BEGINNING + 2]) await command(at);
  // Lucia, at every start, goes by the machine's clock: these are over by the server's own alone.
  await session(BEGINNING + COMMANDS_KEPT);
  now = BEGINNING + COMMANDS_KEPT + 1;
  const app = await buildApp({ pool: host.pool, master: held, inputs, trustProxy: false, logging: false });
  try {
    expect([await left("commands", "at"), await left("sessions", "expires_at")]).toEqual([[BEGINNING + 2], []]);
  } finally {
    await app.close();
  }
});
