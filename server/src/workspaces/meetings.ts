import { pauseState, type SharedState, spaceState } from "@footbridge/shared/domain/fold";
import type { Place } from "@footbridge/shared/domain/meeting/commands";
import { evolveMeeting, type MeetingState, NO_MEETING } from "@footbridge/shared/domain/meeting/evolve";
import {
  bothHere,
  HERE_LASTS,
  NO_OWN_MEETING,
  type OwnMeeting,
  type Presence,
  SHARED_BREATH,
} from "@footbridge/shared/domain/meeting/presence";
import { type MeetingView, meetingView, NO_MEETING_VIEW } from "@footbridge/shared/domain/meeting/view";
import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import { spaceAt } from "@footbridge/shared/domain/space/evolve";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { meetingPresence, meetingSides, meetings } from "../db/schema.ts";

/** What holds of meetings, as far as the one who asks may know it. */
export interface LoadedMeeting {
  readonly meeting: MeetingState;
  /** The other's is there for somebody in the same meeting alone: the database gives no other. */
  readonly presence: PerSeat<Presence | null>;
  readonly own: OwnMeeting;
}

/**
 * Loads what holds of meetings.
 * @param hold whether it has to stand still until this transaction ends; never for what one does on one's own side (P1)
 */
export async function loadMeeting(tx: Tx, workspace: string, seat: Seat, hold = false): Promise<LoadedMeeting> {
  // Of two who ask for the first time at the same moment, the second finds what the first has put there.
  if (hold)
    await tx
      .insert(meetings)
      .values({ workspaceId: workspace, state: NO_MEETING, at: new Date(0) })
      .onConflictDoNothing();
  const query = tx.select({ state: meetings.state }).from(meetings).where(eq(meetings.workspaceId, workspace));
  const [row] = hold ? await query.for("update") : await query;
  // Where nobody ever asked, there is nothing more to look at.
  if (row === undefined) return { meeting: NO_MEETING, presence: { a: null, b: null }, own: NO_OWN_MEETING };
  const rows = await tx.select().from(meetingPresence).where(eq(meetingPresence.workspaceId, workspace));
  const presenceOf = (whose: Seat): Presence | null => {
    const found = rows.find((each) => each.seat === whose);
    if (found === undefined) return null;
    return { meeting: found.meeting, hereUntil: found.hereUntil?.toISOString() ?? null, place: found.place };
  };
  const [side] = await tx
    .select()
    .from(meetingSides)
    .where(and(eq(meetingSides.workspaceId, workspace), eq(meetingSides.seat, seat)));
  return {
    meeting: row.state,
    presence: { a: presenceOf("a"), b: presenceOf("b") },
    own:
      side === undefined
        ? NO_OWN_MEETING
        : { declined: side.declined, left: side.leftMeeting, showsPlace: side.showsPlace },
  };
}

/** Whether there are no meetings at a moment: while a space runs or the workspace is paused. */
export function meetingsRest(state: SharedState, now: string): boolean {
  if (state.workspace.status === "closed") return true;
  return spaceAt(spaceState(state), now) !== "none" || pauseState(state) !== null;
}

/** What a seat sees of meetings at a moment. */
export async function loadMeetingView(
  tx: Tx,
  workspace: string,
  state: SharedState,
  seat: Seat,
  now: string,
): Promise<MeetingView> {
  if (meetingsRest(state, now)) return NO_MEETING_VIEW;
  const { meeting, presence, own } = await loadMeeting(tx, workspace, seat);
  return meetingView(meeting, presence, own, seat, now);
}

/** Keeps what holds for both. */
export async function saveMeeting(tx: Tx, workspace: string, state: MeetingState, now: Date): Promise<void> {
  await tx
    .insert(meetings)
    .values({ workspaceId: workspace, state, at: now })
    .onConflictDoUpdate({ target: meetings.workspaceId, set: { state, at: now } });
}

/** Keeps that one is in a meeting; whether a page of one's own is there, a beat of it tells. */
export async function enterMeeting(tx: Tx, workspace: string, seat: Seat, meeting: string, now: Date): Promise<void> {
  const entered = { meeting, enteredAt: now, hereUntil: null, place: null };
  await tx
    .insert(meetingPresence)
    .values({ workspaceId: workspace, seat, ...entered })
    .onConflictDoUpdate({ target: [meetingPresence.workspaceId, meetingPresence.seat], set: entered });
}

/** Keeps that one is here for a while longer. */
export async function stayHere(tx: Tx, workspace: string, seat: Seat, now: Date): Promise<void> {
  const hereUntil = new Date(now.getTime() + HERE_LASTS);
  await tx
    .update(meetingPresence)
    .set({ hereUntil: sql`greatest(${meetingPresence.hereUntil}, ${hereUntil.toISOString()}::timestamptz)` })
    .where(and(eq(meetingPresence.workspaceId, workspace), eq(meetingPresence.seat, seat)));
}

/** Keeps where one looks, for as long as the meeting lasts. */
export async function savePlace(tx: Tx, workspace: string, seat: Seat, place: Place | null): Promise<void> {
  await tx
    .update(meetingPresence)
    .set({ place })
    .where(and(eq(meetingPresence.workspaceId, workspace), eq(meetingPresence.seat, seat)));
}

/** Keeps one's own side. */
export async function saveOwnMeeting(tx: Tx, workspace: string, seat: Seat, own: OwnMeeting): Promise<void> {
  const kept = { declined: own.declined, leftMeeting: own.left, showsPlace: own.showsPlace };
  await tx
    .insert(meetingSides)
    .values({ workspaceId: workspace, seat, ...kept })
    .onConflictDoUpdate({ target: [meetingSides.workspaceId, meetingSides.seat], set: kept });
}

/** Forgets where the two looked in a meeting that is over. */
export async function forgetPlaces(tx: Tx, workspace: string, now: Date): Promise<void> {
  await tx.execute(sql`select footbridge.forget_places(${workspace}, ${now.toISOString()}::timestamptz)`);
}

/**
 * Gives a round that was just revealed one moment at which both screens open it, where both are here in a meeting.
 * @returns whether they are
 */
export async function openTogether(tx: Tx, workspace: string, seat: Seat, round: string, now: Date): Promise<boolean> {
  // Outside of a meeting nothing is held still, and nothing is put there.
  const glance = await loadMeeting(tx, workspace, seat);
  if (!bothHere(glance.meeting, glance.presence, glance.own, seat, now.toISOString())) return false;
  const { meeting } = await loadMeeting(tx, workspace, seat, true);
  const at = new Date(now.getTime() + SHARED_BREATH).toISOString();
  await saveMeeting(tx, workspace, evolveMeeting(meeting, { type: "meeting.opened", round, at }), now);
  return true;
}
