import type { QueuePace } from "../../../server/src/reminders/queue.ts";

/** As quick as the queue goes, so that nobody waits for a test. */
export const QUICK_PACE: QueuePace = { every: 50, expires: 4, supervises: 1, retries: 1 };
