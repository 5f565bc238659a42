/** The place of one wording on a line's card. It stays the same when the words in it are changed. */
export interface Slot {
  readonly id: number;
  readonly digest: string;
}

/** The places of a card that has just come on the screen. */
export function firstSlots(digests: readonly string[]): readonly Slot[] {
  return digests.map((digest, id) => ({ id, digest }));
}

/**
 * Carries the places over to the wordings as they are now: the same words keep their place, words put in the place of
 * others take that place over, and words that came beside get a new one. So a button under a finger, or one that has the
 * focus, stays the same button.
 * @returns the given places themselves where nothing changed
 */
export function carrySlots(before: readonly Slot[], digests: readonly string[]): readonly Slot[] {
  if (before.length === digests.length && before.every((slot, index) => slot.digest === digests[index])) return before;
  let fresh = Math.max(-1, ...before.map((slot) => slot.id));
  return digests.map((digest, index) => {
    const kept = before.find((slot) => slot.digest === digest);
    if (kept !== undefined) return kept;
    const place = before.length === digests.length ? before[index] : undefined;
    if (place !== undefined && !digests.includes(place.digest)) return { id: place.id, digest };
    fresh += 1;
    return { id: fresh, digest };
  });
}
