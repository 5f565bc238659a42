import type { PrivatePageKind } from "@footbridge/shared/practice/private-pages";

/** Where the private pages begin. They belong to a person, so no workspace is in the address. */
export const PRIVATE_PAGES = "/pages";

/** The pages of one kind. */
export function kindAddress(kind: PrivatePageKind): string {
  return `${PRIVATE_PAGES}/${kind}`;
}

/** One page. */
export function pageAddress(kind: PrivatePageKind, page: string): string {
  return `${kindAddress(kind)}/${page}`;
}
