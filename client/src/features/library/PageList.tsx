import type { LibraryPageId } from "@footbridge/shared/practice/library/page";
import { Link } from "wouter";
import { libraryAddress } from "./addresses.ts";
import styles from "./PageList.module.css";
import { libraryWords } from "./words.ts";

/** Links to pages, each with a line that says what it is for. */
export function PageList({ pages }: { readonly pages: readonly LibraryPageId[] }) {
  return (
    <ul className={styles.list}>
      {pages.map((page) => (
        <li key={page}>
          <Link className={styles.row} href={libraryAddress(page)}>
            <span className={styles.title}>{libraryWords.titles[page].title}</span>
            <span className={styles.about}>{libraryWords.titles[page].about}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
