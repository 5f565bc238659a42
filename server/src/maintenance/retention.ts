import { lt, lte } from "drizzle-orm";
import type { Door } from "../db/door.ts";
import { commands, meetingPresence, meetings, reminderNotes, sessions } from "../db/schema.ts";
import { deleteWhatExpired, type Expired } from "../leaving/expiry.ts";

const DAY = 24 * 60 * 60 * 1000;

/** How long the first answer to a command is kept for whoever sends it again (T1): 30 days, in milliseconds. */
export const COMMANDS_KEPT = 30 * DAY;
/** How long what holds of a meeting is kept after it last changed: 1 day, in milliseconds. It is over long before. */
export const MEETINGS_KEPT = DAY;

/** How long it is kept that a note was sent, after what it was about: 1 day, in milliseconds. */
export const NOTES_KEPT = DAY;

/** How much was forgotten. */
export interface Forgotten {
  readonly commands: number;
  readonly sessions: number;
  readonly meetings: number;
  readonly notes: number;
  /** Closed workspaces whose time was over, and drafts that nobody touched for long. */
  readonly expired: Expired;
}

/**
 * Forgets commands whose first answer nobody asks for any more, sessions, meetings and notes that are over, closed workspaces, and
 * drafts that nobody touched for long.
 *
 * @param door the way to the database
 * @param now the moment
 * @returns how many of each
 */
export function forgetWhatIsOver(door: Door, now: Date): Promise<Forgotten> {
  return door.asMaintenance(async (tx) => {
    const old = await tx.delete(commands).where(lt(commands.at, new Date(now.getTime() - COMMANDS_KEPT)));
    const over = await tx.delete(sessions).where(lte(sessions.expiresAt, now));
    const held = new Date(now.getTime() - MEETINGS_KEPT);
    await tx.delete(meetingPresence).where(lt(meetingPresence.enteredAt, held));
    const met = await tx.delete(meetings).where(lt(meetings.at, held));
    const noted = await tx.delete(reminderNotes).where(lt(reminderNotes.overAt, new Date(now.getTime() - NOTES_KEPT)));
    const expired = await deleteWhatExpired(tx, now);
    return {
      commands: old.rowCount ?? 0,
      sessions: over.rowCount ?? 0,
      meetings: met.rowCount ?? 0,
      notes: noted.rowCount ?? 0,
      expired,
    };
  });
}

/** Work that is done again and again. */
export interface Daily {
  /** Ends it, once what is under way has come to its end. */
  stop(): Promise<void>;
}

/**
 * Does something now and once a day from then on. It keeps no process alive.
 *
 * @param work what to do
 * @param failed told when it did not work; it is tried again the next day
 * @returns once it was done for the first time
 */
export async function daily(work: () => Promise<unknown>, failed: (error: unknown) => void): Promise<Daily> {
  let underWay = work().catch(failed);
  await underWay;
  const timer = setInterval(() => {
    underWay = underWay.then(work).catch(failed);
  }, DAY).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}
