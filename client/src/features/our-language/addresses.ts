/** Where phrases are marked. */
export function phrasesAddress(workspace: string): string {
  return `/w/${workspace}/round/our-language/phrases`;
}

/** The pocket card. */
export function pocketCardAddress(workspace: string): string {
  return `/w/${workspace}/pocket-card`;
}

/** The card that is kept in this browser; it needs no connection and no workspace. */
export const CARD_HERE = "/pocket-card";
