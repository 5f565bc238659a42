import { and, eq, inArray } from "drizzle-orm";
import { deletions, persons, seats, workspaces } from "../db/schema.ts";
import { persistently } from "../workspaces/attempts.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { loadShared } from "../workspaces/shared-state.ts";
import { deleteAccount } from "./delete-account.ts";
import { leave, leavingAs } from "./leave.ts";
import { deletionsIn } from "./ledger.ts";
import { type Deletion, nameOf } from "./ledger-file.ts";

/**
 * P15: deletes once more what a ledger names and this database has not deleted, as after an older backup was put back. Each is
 * done as it was done the first time and dated with its own moment, so that its time runs from there.
 * @returns how many there were
 */
export async function replayDeletions(deps: WorkspaceDeps, ledger: readonly Deletion[]): Promise<number> {
  const done = new Set((await deletionsIn(deps.door)).map(nameOf));
  const missing = ledger.filter((deletion) => !done.has(nameOf(deletion)));
  // First what people left, then the people, and then what was deleted whole because nobody was left, or its time was over.
  for (const what of ["side", "person", "workspace"] as const)
    for (const deletion of missing) if (deletion.what === what) await deleteAgain(deps, deletion);
  return missing.length;
}

async function deleteAgain(deps: WorkspaceDeps, deletion: Deletion): Promise<void> {
  if (deletion.what === "side") await leaveAgain(deps, deletion);
  else if (deletion.what === "person") {
    if (await isThere(deps, deletion.subject)) await deleteAccount(deps, deletion.subject, new Date(deletion.at));
  } else await deps.door.asMaintenance((tx) => tx.delete(workspaces).where(eq(workspaces.id, deletion.subject)));
  await note(deps, deletion);
}

/** What was not there any more, or was deleted with something else, is in the ledger all the same. */
async function note({ door }: WorkspaceDeps, { what, subject, whose, at }: Deletion): Promise<void> {
  await door.asMaintenance((tx) =>
    tx
      .insert(deletions)
      .values({ what, subject, whose, at: new Date(at) })
      .onConflictDoNothing(),
  );
}

async function isThere({ door }: WorkspaceDeps, person: string): Promise<boolean> {
  const rows = await door.asMaintenance((tx) =>
    tx.select({ id: persons.id }).from(persons).where(eq(persons.id, person)),
  );
  return rows.length > 0;
}

/**
 * As the one who left. A backup from before they were confirmed holds nothing of theirs: then the one who invited them closes it,
 * who had nothing to write there yet.
 */
async function leaveAgain(deps: WorkspaceDeps, { subject: workspace, whose, at }: Deletion): Promise<void> {
  const { door, master, inputs } = deps;
  const here = await door.asMaintenance((tx) =>
    tx
      .select({ seat: seats.seat, person: seats.personId })
      .from(seats)
      .where(
        and(
          eq(seats.workspaceId, workspace),
          eq(seats.confirmed, true),
          inArray(seats.seat, [whose === "b" ? "b" : "a", "a"]),
        ),
      ),
  );
  const person = (here.find(({ seat }) => seat === whose) ?? here.find(({ seat }) => seat === "a"))?.person ?? null;
  if (person === null) return;
  await persistently(() =>
    door.asPerson({ person }, async (tx) => {
      const loaded = await loadShared(tx, workspace, true);
      const entropy = inputs.entropy(leavingAs(person, workspace));
      await leave({ tx, master, workspace, person, seat: loaded.seat, loaded, entropy, now: new Date(at) });
    }),
  );
}
