import { libraryPageOf } from "@footbridge/shared/practice/library";
import { LibraryIndex } from "./LibraryIndex.tsx";
import { LibraryPageView } from "./LibraryPageView.tsx";
import { NoSuchPage } from "./NoSuchPage.tsx";

/** Every page of the library, and their list where no page is named. It asks the server for nothing, whoever reads. */
export function LibraryPages({ page }: { readonly page: string | undefined }) {
  if (page === undefined) return <LibraryIndex />;
  const found = libraryPageOf(page);
  return found === undefined ? <NoSuchPage /> : <LibraryPageView key={found.id} page={found} />;
}
