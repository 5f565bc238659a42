import type { CardKind } from "@footbridge/shared/domain/card/words";

/** Every card of a workspace. */
export function cardsAddress(workspace: string): string {
  return `/w/${workspace}/cards`;
}

const WRITING: Readonly<Record<CardKind, string>> = { appreciation: "write", slip: "slip" };

/** The page on which one writes a card of a kind. */
export function writeCardAddress(workspace: string, kind: CardKind): string {
  return `${cardsAddress(workspace)}/${WRITING[kind]}`;
}

/** One card. */
export function cardAddress(workspace: string, card: string): string {
  return `${cardsAddress(workspace)}/${card}`;
}
