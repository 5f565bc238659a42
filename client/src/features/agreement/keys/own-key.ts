import { makeKeyPair, type OwnKeyPair } from "./ed25519.ts";
import type { KeyShelf } from "./key-shelf.ts";

/** `no-ed25519`: the browser cannot make or use such a key; `no-storage`: it can, and has no place to keep one. */
export type NoKey = "no-ed25519" | "no-storage";

/** The key of one person in one workspace on this device, or why there is none. */
export type OwnKey =
  | { readonly state: "here"; readonly pair: OwnKeyPair }
  | { readonly state: "none"; readonly why: NoKey };

export interface KeyMeans {
  /** Undefined on an address without https. */
  readonly subtle: SubtleCrypto | undefined;
  /** Undefined where the browser offers none. */
  readonly shelf: KeyShelf | undefined;
}

/** The place of a key: one for each seat that is held on this device, so that nothing links one workspace with another. */
export function placeOf(workspace: string, seat: "a" | "b"): string {
  return `${workspace} ${seat}`;
}

/**
 * The key that lies in a place; it is made when there is none. A key that could not be kept is not used: it would be gone
 * with the page, and whatever names it could never be signed.
 */
export async function ownKey({ subtle, shelf }: KeyMeans, place: string): Promise<OwnKey> {
  if (subtle === undefined) return { state: "none", why: "no-ed25519" };
  if (shelf === undefined) return { state: "none", why: "no-storage" };
  let kept: OwnKeyPair | null;
  try {
    kept = await shelf.get(place);
  } catch {
    // Which of the two is missing is said rightly: a browser may have neither.
    return { state: "none", why: (await canMake(subtle)) ? "no-storage" : "no-ed25519" };
  }
  if (kept !== null) return { state: "here", pair: kept };
  let made: OwnKeyPair;
  try {
    made = await makeKeyPair(subtle);
  } catch {
    return { state: "none", why: "no-ed25519" };
  }
  try {
    return { state: "here", pair: await shelf.keep(place, made) };
  } catch {
    return { state: "none", why: "no-storage" };
  }
}

/** A seat of somebody whose account is gone. */
export interface KeySeat {
  readonly workspace: string;
  readonly seat: "a" | "b";
}

/** Takes the keys of these seats away; those of anybody else on this device stay. A storage that fails keeps nobody. */
export async function forgetKeys(shelf: KeyShelf | undefined, seats: readonly KeySeat[]): Promise<void> {
  if (seats.length === 0) return;
  await shelf?.forget(seats.map(({ workspace, seat }) => placeOf(workspace, seat))).catch(() => undefined);
}

async function canMake(subtle: SubtleCrypto): Promise<boolean> {
  return makeKeyPair(subtle).then(
    () => true,
    () => false,
  );
}
