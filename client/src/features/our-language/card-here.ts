import { unsent } from "../../app/unsent/unsent.ts";
import type { PocketCard } from "./pocket-card.ts";

/** Where the card lies on a device. One: a person who has two workspaces chooses which card is at hand. */
const PLACE = "pocket-card";

/** A card that is kept on this device. */
export interface CardHere {
  readonly workspace: string;
  readonly card: PocketCard;
}

/** Keeps a card on this device, encrypted, until its owner signs out. @returns whether the browser did */
export function keepCardHere(kept: CardHere): Promise<boolean> {
  return unsent.keepOnDevice(PLACE, kept);
}

/** The card that is kept on this device, or null. */
export async function cardHere(): Promise<CardHere | null> {
  return (await unsent.onDevice(PLACE)) as CardHere | null;
}

export function forgetCardHere(): Promise<void> {
  return unsent.forgetOnDevice(PLACE);
}
