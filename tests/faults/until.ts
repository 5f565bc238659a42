/** How long a test waits for something that has to come, in milliseconds; only a failure takes that long. */
const PATIENCE = 120_000;

/** A way to hear of changes; returns how to stop. */
export type Watch = (look: () => void) => () => void;

/** Waits until something holds, asked anew after every change; gives up after a while with what it was. */
export function until(what: string, watch: Watch, holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = watch(() => {
      if (!holds()) return;
      clearTimeout(timer);
      stop();
      resolve();
    });
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`waited in vain: ${what}`));
    }, PATIENCE);
  });
}

/** Hears of the changes of all of these. */
export function anyOf(...watches: readonly Watch[]): Watch {
  return (look) => {
    const stops = watches.map((watch) => watch(look));
    return () => {
      for (const stop of stops) stop();
    };
  };
}
