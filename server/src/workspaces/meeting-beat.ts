import { isHere, isInside, runningAt } from "@footbridge/shared/domain/meeting/presence";
import { otherSeat } from "@footbridge/shared/domain/seat";
import { sql } from "drizzle-orm";
import type { Actor, WorkspaceDeps } from "./deps.ts";
import { forgetPlaces, loadMeeting, meetingsRest, stayHere } from "./meetings.ts";
import { loadShared } from "./shared-state.ts";

/** What a beat found. */
export interface Beaten {
  /** Whether this person was not here before it, so that the other has to be shown that they are. */
  readonly came: boolean;
  /** What one's own pages show of it, as a text that changes when it does; null where this person is in no meeting. */
  readonly look: string | null;
}

/**
 * Says that a page of this person is there, for a while, and looks how the meeting stands. It happens inside a meeting
 * alone. Losing it with a crash of the database costs one beat, so nobody waits for it to reach the disk.
 */
export function beatMeeting({ door, inputs }: WorkspaceDeps, actor: Actor): Promise<Beaten> {
  const { workspace } = actor;
  const moment = inputs.now(`${actor.person}/looking`);
  const now = moment.toISOString();
  return door.asPerson(actor, async (tx) => {
    await tx.execute(sql`set local synchronous_commit = off`);
    const { state, seat } = await loadShared(tx, workspace);
    const { meeting, presence, own } = await loadMeeting(tx, workspace, seat);
    const running = runningAt(meeting, presence, now);
    if (running === null || meetingsRest(state, now)) {
      await forgetPlaces(tx, workspace, moment);
      return { came: false, look: null };
    }
    if (!isInside(running, seat, presence, own)) return { came: false, look: null };
    await stayHere(tx, workspace, seat, moment);
    const there = isHere(presence[otherSeat(seat)], running.id, now);
    const place = presence[otherSeat(seat)]?.place ?? null;
    return { came: !isHere(presence[seat], running.id, now), look: JSON.stringify([running, there, place]) };
  });
}

/** Forgets where the two looked, if their meeting is over by now. */
export async function forgetMeetingPlaces({ door, inputs }: WorkspaceDeps, actor: Actor): Promise<void> {
  const now = inputs.now(`${actor.person}/looking`);
  await door.asPerson(actor, (tx) => forgetPlaces(tx, actor.workspace, now));
}
