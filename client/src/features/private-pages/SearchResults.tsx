import { Row, RowAbout, RowLink, Rows } from "../../ui/Rows.tsx";
import { privatePages } from "../../words/en/private-pages.ts";
import { fill, plural } from "../../words/fill.ts";
import { pageAddress } from "./addresses.ts";
import { dayOf } from "./day.ts";
import type { PageHere } from "./keeping/notebook-keeper.ts";
import styles from "./PrivatePages.module.css";
import { type Found, findIn } from "./page-texts.ts";
import { wordsOfKind, wordsOfQuestion } from "./practice.ts";

export interface SearchResultsProps {
  readonly pages: readonly PageHere[];
  readonly query: string;
}

/** Where the words stand that are searched for, with the words around them. */
export function SearchResults({ pages, query }: SearchResultsProps) {
  const found = findIn(pages, query);
  const { search } = privatePages;
  const said =
    query.trim() === ""
      ? ""
      : found.length === 0
        ? search.none
        : fill(plural(found.length, search.found), { count: found.length });
  return (
    <>
      {/* It stays on the page: a live region that comes with its text is not read out. */}
      <p className={styles.found} role="status">
        {said}
      </p>
      {found.length > 0 && (
        <Rows label={search.results}>
          {found.map((each) => (
            <Row key={`${each.page.id} ${each.prompt}`}>
              <Result found={each} />
            </Row>
          ))}
        </Rows>
      )}
    </>
  );
}

function Result({ found: { page, prompt, pieces } }: { readonly found: Found }) {
  return (
    <RowLink href={pageAddress(page.kind, page.id)}>
      <RowAbout>
        {wordsOfKind(page.kind).title} · {wordsOfQuestion(page.kind, prompt).title} · {dayOf(page.begunAt)}
      </RowAbout>
      <span className={styles.words} dir="auto">
        {pieces.map(({ text, hit }, place) => {
          // The pieces of one text stand in one order and are all made anew together.
          const key = `${place} ${text}`;
          return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
        })}
      </span>
    </RowLink>
  );
}
