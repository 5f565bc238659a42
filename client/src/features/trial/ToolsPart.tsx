import { libraryPageOf } from "@footbridge/shared/practice/library";
import { Link } from "wouter";
import { Stack } from "../../ui/Layouts.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { revisionsAddress } from "../board/addresses.ts";
import { LibraryAside } from "../library/LibraryAside.tsx";
import { PRIVATE_PAGES } from "../private-pages/addresses.ts";
import styles from "./TrialPage.module.css";

const PAGES = (["how-to-write-a-repair", "repair-phrases", "grounding"] as const).flatMap(
  (id) => libraryPageOf(id) ?? [],
);

/** What helps in between. The time-out is at the head of every page. */
export function ToolsPart({ workspace, revision }: { readonly workspace: string; readonly revision: number }) {
  const ways = [
    { href: `/w/${workspace}/pocket-card`, words: words.tools.phrases },
    { href: `/w/${workspace}/cards`, words: words.tools.card },
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
        <ul className={styles.list}>
          {ways.map((way) => (
            <li key={way.href}>
              <Link className={styles.way} href={way.href}>
                <span className={styles.title}>{way.words.title}</span>
                <span className={styles.soft}>{way.words.lead}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}
