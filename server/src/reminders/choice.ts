import { createHash } from "node:crypto";
import {
  DEVICES_LIMIT,
  NO_REMINDERS,
  type PushDevice,
  PushDeviceSchema,
  type ReminderChoice,
  ReminderChoiceSchema,
} from "@footbridge/shared/protocol/reminders";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { NOBODY, type Tx } from "../db/door.ts";
import { loadPersonKey, type OwnPlace } from "../db/keys/person-key.ts";
import { pushDevices, reminders } from "../db/schema.ts";
import { ownPagesOf } from "../http/pace.ts";
import { RefusalError } from "../refusal.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { stopHashOf, stopTokenOf } from "./stop-token.ts";

/** What a person chose, and since when it holds, ISO 8601 UTC. */
export interface Chosen {
  readonly choice: ReminderChoice;
  readonly since: string;
}

const Kept = z.strictObject({ choice: ReminderChoiceSchema, since: z.iso.datetime() });
const PLACE: OwnPlace = { table: "reminders", column: "words", row: "" };
const placeOf = (id: string): OwnPlace => ({ table: "push_devices", column: "words", row: id });

/** What this person chose; undefined for somebody who never chose anything. In a transaction as this person. */
export async function loadChosen(
  tx: Tx,
  { master }: Pick<WorkspaceDeps, "master">,
  person: string,
): Promise<Chosen | undefined> {
  const [row] = await tx.select({ words: reminders.words }).from(reminders).where(eq(reminders.personId, person));
  if (row === undefined) return undefined;
  return Kept.parse((await loadPersonKey(tx, master, person)).open(PLACE, row.words));
}

/** Changes what a person chose, one change after the other. */
async function change(
  tx: Tx,
  { master, inputs }: WorkspaceDeps,
  person: string,
  to: (before: ReminderChoice) => ReminderChoice,
): Promise<ReminderChoice> {
  const entropy = inputs.entropy(ownPagesOf(person));
  const since = inputs.now(ownPagesOf(person)).toISOString();
  const key = await loadPersonKey(tx, master, person);
  const none: Chosen = { choice: NO_REMINDERS, since };
  const stopHash = Buffer.from(stopHashOf(stopTokenOf(master, person)), "hex");
  await tx
    .insert(reminders)
    .values({ personId: person, words: key.seal(PLACE, none, entropy), stopHash })
    .onConflictDoNothing();
  const [row] = await tx
    .select({ words: reminders.words })
    .from(reminders)
    .where(eq(reminders.personId, person))
    .for("update");
  if (row === undefined) throw new Error("a choice that was just there is gone");
  const before = Kept.parse(key.open(PLACE, row.words));
  const choice = to(before.choice);
  if (JSON.stringify(choice) !== JSON.stringify(before.choice))
    await tx
      .update(reminders)
      .set({ words: key.seal(PLACE, { choice, since }, entropy) })
      .where(eq(reminders.personId, person));
  return choice;
}

/** Puts what a person chose in the place of what they chose before. */
export function choose(deps: WorkspaceDeps, person: string, choice: ReminderChoice): Promise<ReminderChoice> {
  return deps.door.asPerson({ person }, (tx) => change(tx, deps, person, () => choice));
}

/**
 * Stops a person's e-mails, for whoever holds one of them.
 * @param token what stands in it
 * @returns the person, who gets no more, whether they got any before or not; null where there is none
 */
export async function stopMail(deps: WorkspaceDeps, token: string): Promise<string | null> {
  const person = await deps.door.asPerson({ person: NOBODY, tokenHash: stopHashOf(token) }, async (tx) => {
    const { rows } = await tx.execute<{ person: string | null }>(sql`select footbridge.reminders_of_token() as person`);
    return rows[0]?.person ?? null;
  });
  if (person === null) return null;
  await deps.door.asPerson({ person }, (tx) => change(tx, deps, person, (before) => ({ ...before, mail: false })));
  return person;
}

/** A device by its id. */
export interface Device {
  readonly id: string;
  readonly device: PushDevice;
}

/** The devices of this person that take notes. In a transaction as this person. */
export async function loadDevices(
  tx: Tx,
  { master }: Pick<WorkspaceDeps, "master">,
  person: string,
): Promise<readonly Device[]> {
  const rows = await tx
    .select({ id: pushDevices.id, words: pushDevices.words })
    .from(pushDevices)
    .where(eq(pushDevices.personId, person))
    .orderBy(pushDevices.id);
  if (rows.length === 0) return [];
  const key = await loadPersonKey(tx, master, person);
  return rows.map(({ id, words }) => {
    const name = id.toString("hex");
    return { id: name, device: PushDeviceSchema.parse(key.open(placeOf(name), words)) };
  });
}

/** The id of a device: what its browser can work out as well. */
export function deviceIdOf({ endpoint }: Pick<PushDevice, "endpoint">): string {
  return createHash("sha256").update(endpoint, "utf8").digest("hex");
}

/**
 * Adds a device, or takes its new keys.
 * @throws RefusalError `too-many-devices`
 */
export function addDevice(deps: WorkspaceDeps, person: string, device: PushDevice): Promise<void> {
  const { door, master, inputs } = deps;
  return door.asPerson({ person }, async (tx) => {
    // Held until the end, so that of two at once the second counts the first.
    await change(tx, deps, person, (before) => before);
    const id = deviceIdOf(device);
    const words = (await loadPersonKey(tx, master, person)).seal(
      placeOf(id),
      device,
      inputs.entropy(ownPagesOf(person)),
    );
    await tx
      .insert(pushDevices)
      .values({ personId: person, id: Buffer.from(id, "hex"), words })
      .onConflictDoUpdate({ target: [pushDevices.personId, pushDevices.id], set: { words } });
    if ((await tx.$count(pushDevices, eq(pushDevices.personId, person))) > DEVICES_LIMIT)
      throw new RefusalError("too-many-devices");
  });
}

/** Forgets every device of a person: wherever a note would come, somebody else may hold it by now. */
export function forgetDevices({ door }: Pick<WorkspaceDeps, "door">, person: string): Promise<void> {
  return door.asPerson({ person }, async (tx) => {
    await tx.delete(pushDevices).where(eq(pushDevices.personId, person));
  });
}

/** Forgets a device. Where there is none, nothing happens. */
export function forgetDevice({ door }: Pick<WorkspaceDeps, "door">, person: string, id: string): Promise<void> {
  return door.asPerson({ person }, async (tx) => {
    await tx
      .delete(pushDevices)
      .where(and(eq(pushDevices.personId, person), eq(pushDevices.id, Buffer.from(id, "hex"))));
  });
}
