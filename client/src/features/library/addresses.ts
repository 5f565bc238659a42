import type { LibraryPageId } from "@footbridge/shared/practice/library/page";

/** The list of all pages. */
export const LIBRARY = "/library";

/** The address of one page. */
export function libraryAddress(page: LibraryPageId): string {
  return `${LIBRARY}/${page}`;
}

/** Whether a path is one of the library's. */
export function isInLibrary(path: string): boolean {
  return path === LIBRARY || path.startsWith(`${LIBRARY}/`);
}
