import type { PrivatePageKind } from "@footbridge/shared/practice/private-pages";
import { useLocation } from "wouter";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useAction } from "../../app/useAction.ts";
import { newId } from "../../net/new-id.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Row, RowAbout, RowLink, Rows, RowTitle } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { privatePages } from "../../words/en/private-pages.ts";
import { pageAddress } from "./addresses.ts";
import { BackLink } from "./BackLink.tsx";
import { dayOf } from "./day.ts";
import type { NotebookKeeper } from "./keeping/notebook-keeper.ts";
import styles from "./PrivatePages.module.css";
import { firstWords } from "./page-texts.ts";
import { wordsOfKind } from "./practice.ts";
import { useHere } from "./useNotebook.ts";
import { WhoReads } from "./WhoReads.tsx";

export interface KindPageProps {
  readonly notebook: NotebookKeeper;
  readonly kind: PrivatePageKind;
}

/** The dated pages of one kind, and a way to begin another. */
export function KindPage({ notebook, kind }: KindPageProps) {
  const [, go] = useLocation();
  const { title, purpose, lead } = wordsOfKind(kind);
  const pages = useHere(notebook).pages.filter((page) => page.kind === kind);
  const begin = useAction(async () => go(pageAddress(kind, await notebook.begin(kind, newId))));
  const words = privatePages.kind;
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <BackLink />
          <PageTitle>{title}</PageTitle>
          <p className={styles.purpose}>{purpose}</p>
          <p>{lead}</p>
          <WhoReads brief />
        </Stack>
        <ProblemNotice problem={begin.problem} />
        <Actions>
          <Button busy={begin.busy} busyLabel={words.working} onClick={() => void begin.run()}>
            {pages.length === 0 ? words.begin : words.beginAnother}
          </Button>
        </Actions>
        <section aria-labelledby="dated">
          <Stack gap="close">
            <h2 id="dated">{words.list}</h2>
            {pages.length === 0 && <p className={styles.soft}>{words.empty}</p>}
            <Rows>
              {pages.map((page) => (
                <Row key={page.id}>
                  <RowLink href={pageAddress(kind, page.id)}>
                    <RowTitle large>{dayOf(page.begunAt)}</RowTitle>
                    <FirstWords words={firstWords(page)} />
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

function FirstWords({ words }: { readonly words: string }) {
  if (words === "") return <RowAbout>{privatePages.kind.nothingWritten}</RowAbout>;
  return (
    <span className={styles.words} dir="auto">
      {words}
    </span>
  );
}
