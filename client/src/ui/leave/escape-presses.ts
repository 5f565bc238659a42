const PRESSES = 3;
const WITHIN_MS = 2000;

/** What of a key press matters here. `time` in milliseconds on any steady clock. */
export interface KeyPress {
  readonly key: string;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly time: number;
}

/**
 * The times of the Escape presses that still count after this one, and whether they are enough to leave: three within two
 * seconds. Another key starts over; a held key and one that belongs to an input method do not count.
 */
export function countEscapes(
  counted: readonly number[],
  press: KeyPress,
): { readonly counted: readonly number[]; readonly leave: boolean } {
  if (press.repeat || press.isComposing) return { counted, leave: false };
  if (press.key !== "Escape") return { counted: [], leave: false };
  const recent = [...counted, press.time].filter((time) => press.time - time <= WITHIN_MS);
  return recent.length >= PRESSES ? { counted: [], leave: true } : { counted: recent, leave: false };
}

/** Leaves on the third Escape, wherever the focus is. Returns how to stop listening. */
export function leaveOnEscapes(page: Window, leave: () => void): () => void {
  let counted: readonly number[] = [];
  const listen = (event: KeyboardEvent): void => {
    const { key, repeat, isComposing, timeStamp } = event;
    const next = countEscapes(counted, { key, repeat, isComposing, time: timeStamp });
    counted = next.counted;
    if (next.leave) leave();
  };
  // Capture: a dialog or a field that stops the event must not take this way out with it.
  page.addEventListener("keydown", listen, { capture: true });
  return () => page.removeEventListener("keydown", listen, { capture: true });
}
