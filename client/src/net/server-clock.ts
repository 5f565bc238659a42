import { type ClockSample, clockOffset } from "./clock-offset.ts";

/** How often the server is asked to set the clock. */
const QUESTIONS = 5;

/** The server's time, whatever the device's clock says. */
export interface ServerClock {
  /** The server's time in milliseconds since 1970; the device's own as long as the server was not asked. */
  now(): number;
  /** Asks the server a few times and sets the clock by its answers. Where none comes, the clock stays as it is. */
  set(): Promise<void>;
  /** Calls back whenever the clock was set; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/**
 * Opens a clock. It runs by the browser's steady one, so that setting the device's clock does not move it.
 * @param ask answers with the server's time in milliseconds, or null where no answer comes
 */
export function openServerClock(
  ask: () => Promise<number | null>,
  device: { steady(): number; now(): number } = { steady: () => performance.now(), now: () => Date.now() },
): ServerClock {
  const listeners = new Set<() => void>();
  let offset: number | null = null;
  let setting: Promise<void> | null = null;

  const setOnce = async (): Promise<void> => {
    const samples: ClockSample[] = [];
    for (let question = 0; question < QUESTIONS; question += 1) {
      const sentAt = device.steady();
      const serverAt = await ask();
      if (serverAt === null) break;
      samples.push({ sentAt, answeredAt: device.steady(), serverAt });
    }
    const found = clockOffset(samples);
    if (found === null) return;
    offset = found;
    for (const listener of listeners) listener();
  };

  return {
    now: () => (offset === null ? device.now() : device.steady() + offset),
    set: () => {
      setting ??= setOnce().finally(() => {
        setting = null;
      });
      return setting;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
