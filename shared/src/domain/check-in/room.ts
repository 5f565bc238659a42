import { APART, type CheckIn } from "../trial/check-ins.ts";

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Between which moments a check-in can be moved; ISO 8601, UTC. */
export interface Room {
  readonly earliest: string;
  readonly latest: string;
}

const instant = (at: number): string => new Date(at).toISOString();

/**
 * Where there is room for a check-in: within a week of the hour that was agreed, and far enough from the one before and the
 * one after, where they were agreed and where they are now. So the order stays, and each still has days of its own.
 * @param checkIns of a trial, the first one first
 * @returns null where there is no such check-in
 */
export function roomFor(checkIns: readonly CheckIn[], round: string): Room | null {
  const place = checkIns.findIndex((each) => each.round === round);
  const [one, before, next] = [checkIns[place], checkIns[place - 1], checkIns[place + 1]];
  if (one === undefined) return null;
  const agreed = Date.parse(one.agreed);
  const above = before === undefined ? [] : [Date.parse(before.at) + APART];
  const below = next === undefined ? [] : [Date.parse(next.at) - APART, Date.parse(next.agreed) - APART];
  return {
    earliest: instant(Math.max(agreed - WEEK, ...above)),
    latest: instant(Math.min(agreed + WEEK, ...below)),
  };
}

const FULL_MINUTE = /:00\.000Z$/;

/** Whether a check-in can be moved to a moment: one to come, on a full minute, where there is room. `now`: ISO 8601, UTC. */
export function fits(to: string, room: Room, now: string): boolean {
  return FULL_MINUTE.test(to) && !Number.isNaN(Date.parse(to)) && now < to && room.earliest <= to && to <= room.latest;
}
