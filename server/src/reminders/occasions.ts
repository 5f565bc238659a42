import { pauseState, spaceState } from "@footbridge/shared/domain/fold";
import { spaceAt } from "@footbridge/shared/domain/space/evolve";
import { plusDays } from "@footbridge/shared/domain/trial/dates";
import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { and, eq } from "drizzle-orm";
import { DateTime } from "luxon";
import type { Tx } from "../db/door.ts";
import { loadKeyring } from "../db/keys/keyring.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import { isOwnSeat } from "../db/own-seats.ts";
import { seats } from "../db/schema.ts";
import { loadShared } from "../workspaces/shared-state.ts";
import { loadTrial } from "../workspaces/trial.ts";
import type { Occasion } from "./moments.ts";

/** When on its day a midpoint or a decision is counted as being, on the clock of the one who is reminded. */
const MORNING = "09:00";

function instant(date: string | null, time: string, zone: string): string | null {
  return date === null ? null : DateTime.fromISO(`${date}T${time}`, { zone }).toUTC().toISO();
}

async function occasionsIn(
  tx: Tx,
  master: MasterKey,
  workspace: string,
  zone: string,
  now: Date,
): Promise<readonly Occasion[]> {
  const { state } = await loadShared(tx, workspace);
  const trial = await loadTrial(tx, await loadKeyring(tx, master, workspace), workspace, state);
  if (trial === null) return [];
  const signed = state.agreement.revisions.find(({ number }) => number === trial.revision);
  const agreedAt =
    signed?.signatures
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? "";
  const hushed =
    state.workspace.status !== "open" ||
    pauseState(state) !== null ||
    spaceAt(spaceState(state), now.toISOString()) === "running";
  const common = { workspace, agreedAt, hushed };
  const checkIns = trial.checkIns.map(({ round, at, closes }) => ({ ...common, round, at, over: at, closes }));
  const days = trial.milestones.flatMap(({ round, closes }) => {
    const date = occurrenceOf(round)?.date ?? null;
    const [at, over] = [instant(date, MORNING, zone), instant(date && plusDays(date, 1), "00:00", zone)];
    return at === null || over === null ? [] : [{ ...common, round, at, over, closes }];
  });
  return [...checkIns, ...days]
    .filter(({ round, at, closes }) => at < closes && state.rounds[round]?.revealedAt == null)
    .map(({ round, at, over }) => ({ ...common, round, at, over }));
}

/**
 * Everything that this person and somebody else planned: read off what both signed and what both opened, and off nothing
 * that one of the two did alone.
 *
 * @param tx a transaction as this person
 * @param zone where the person's days begin
 */
export async function loadOccasions(tx: Tx, master: MasterKey, zone: string, now: Date): Promise<readonly Occasion[]> {
  const own = await tx
    .select({ workspace: seats.workspaceId })
    .from(seats)
    .where(and(isOwnSeat, eq(seats.confirmed, true)));
  const occasions: Occasion[] = [];
  for (const { workspace } of own) occasions.push(...(await occasionsIn(tx, master, workspace, zone, now)));
  return occasions;
}
