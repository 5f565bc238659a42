import type { LibraryPageId } from "@footbridge/shared/practice/library/page";
import { Rows, WayRow } from "../../ui/Rows.tsx";
import { libraryAddress } from "./addresses.ts";
import { libraryWords } from "./words.ts";

/** Links to pages, each with a line that says what it is for. */
export function PageList({ pages }: { readonly pages: readonly LibraryPageId[] }) {
  return (
    <Rows>
      {pages.map((page) => (
        <WayRow key={page} href={libraryAddress(page)} title={libraryWords.titles[page].title}>
          {libraryWords.titles[page].about}
        </WayRow>
      ))}
    </Rows>
  );
}
