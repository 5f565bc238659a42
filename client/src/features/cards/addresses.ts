/** Every card of a workspace. */
export function cardsAddress(workspace: string): string {
  return `/w/${workspace}/cards`;
}

/** The page on which one writes. */
export function writeCardAddress(workspace: string): string {
  return `${cardsAddress(workspace)}/write`;
}

/** One card. */
export function cardAddress(workspace: string, card: string): string {
  return `${cardsAddress(workspace)}/${card}`;
}
