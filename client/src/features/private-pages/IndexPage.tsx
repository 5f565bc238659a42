import { PRIVATE_PAGE_KINDS } from "@footbridge/shared/practice/private-pages";
import { useState } from "react";
import { Link } from "wouter";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Row, RowAbout, RowLink, Rows, RowTitle } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { privatePages } from "../../words/en/private-pages.ts";
import { fill } from "../../words/fill.ts";
import { kindAddress } from "./addresses.ts";
import { dayOf } from "./day.ts";
import type { NotebookKeeper, PageHere } from "./keeping/notebook-keeper.ts";
import { wordsOfKind } from "./practice.ts";
import { SearchResults } from "./SearchResults.tsx";
import { useHere } from "./useNotebook.ts";
import { WhoReads } from "./WhoReads.tsx";

/** The six kinds of private pages, and a search through everything written in them. */
export function IndexPage({ notebook }: { readonly notebook: NotebookKeeper }) {
  const { pages } = useHere(notebook);
  // It stays in this component: no address, no history and no server has what somebody searches for.
  const [query, setQuery] = useState("");
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <PageTitle above={<Link href="/home">{privatePages.toHome}</Link>}>{privatePages.title}</PageTitle>
          <p>{privatePages.lead}</p>
        </Stack>
        <WhoReads />
        {pages.length > 0 && (
          <search>
            <Stack gap="close">
              <TextInput
                label={privatePages.search.label}
                hint={privatePages.search.hint}
                value={query}
                onValue={setQuery}
                autoComplete="off"
                spellCheck={false}
              />
              <SearchResults pages={pages} query={query} />
            </Stack>
          </search>
        )}
        <section aria-labelledby="kinds">
          <Stack gap="close">
            <h2 id="kinds">{privatePages.kinds}</h2>
            <Rows>
              {PRIVATE_PAGE_KINDS.map((kind) => (
                <Row key={kind}>
                  <RowLink href={kindAddress(kind)}>
                    <RowTitle large>{wordsOfKind(kind).title}</RowTitle>
                    <span>{wordsOfKind(kind).purpose}</span>
                    <RowAbout>{countOf(pages.filter((page) => page.kind === kind))}</RowAbout>
                  </RowLink>
                </Row>
              ))}
            </Rows>
          </Stack>
        </section>
      </Stack>
    </Sheet>
  );
}

function countOf(pages: readonly PageHere[]): string {
  const { count } = privatePages;
  const [last] = pages;
  if (last === undefined) return count.none;
  const date = dayOf(last.begunAt);
  return pages.length === 1 ? fill(count.one, { date }) : fill(count.other, { count: pages.length, date });
}
