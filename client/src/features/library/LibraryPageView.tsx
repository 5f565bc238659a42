import type { LibraryPage } from "@footbridge/shared/practice/library/page";
import { Link } from "wouter";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { library } from "../../words/en/library.ts";
import { LIBRARY } from "./addresses.ts";
import { BackLink } from "./BackLink.tsx";
import { PageBody } from "./PageBody.tsx";
import { PageList } from "./PageList.tsx";
import { libraryWords } from "./words.ts";

/** One page of the library. The browser's tab says no more than that it is of the library. */
export function LibraryPageView({ page }: { readonly page: LibraryPage }) {
  return (
    <Sheet>
      <Stack gap="wide">
        <PageTitle tab={library.tab} above={<Link href={LIBRARY}>{library.all}</Link>}>
          {libraryWords.titles[page.id].title}
        </PageTitle>
        <PageBody page={page} level={2} />
        {page.related.length > 0 && (
          <nav aria-labelledby="related">
            <Stack gap="close">
              <h2 id="related">{library.related}</h2>
              <PageList pages={page.related} />
            </Stack>
          </nav>
        )}
        <BackLink otherwise={LIBRARY} />
      </Stack>
    </Sheet>
  );
}
