import { libraryPageOf } from "@footbridge/shared/practice/library";
import { Stack } from "../../ui/Layouts.tsx";
import { Rows, WayRow } from "../../ui/Rows.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { revisionsAddress } from "../board/addresses.ts";
import { cardsAddress, writeCardAddress } from "../cards/addresses.ts";
import { LibraryAside } from "../library/LibraryAside.tsx";
import { PRIVATE_PAGES } from "../private-pages/addresses.ts";

const PAGES = (["how-to-write-a-repair", "repair-phrases", "grounding"] as const).flatMap(
  (id) => libraryPageOf(id) ?? [],
);

/** What helps in between. The time-out is at the head of every page. */
export function ToolsPart({ workspace, revision }: { readonly workspace: string; readonly revision: number }) {
  const ways = [
    { href: `/w/${workspace}/pocket-card`, words: words.tools.phrases },
    { href: cardsAddress(workspace), words: words.tools.card },
    { href: writeCardAddress(workspace, "slip"), words: words.tools.slip },
    { href: PRIVATE_PAGES, words: words.tools.pages },
    { href: revisionsAddress(workspace, revision), words: words.tools.calendar },
  ];
  return (
    <section aria-labelledby="tools">
      <Stack gap="close">
        <h2 id="tools">{words.tools.title}</h2>
        <p>{words.tools.lead}</p>
        {PAGES.map((page) => (
          <LibraryAside key={page.id} page={page} />
        ))}
        <Rows>
          {ways.map((way) => (
            <WayRow key={way.href} href={way.href} title={way.words.title}>
              {way.words.lead}
            </WayRow>
          ))}
        </Rows>
      </Stack>
    </section>
  );
}
