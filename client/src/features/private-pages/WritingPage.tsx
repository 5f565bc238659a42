import type { PrivatePageKind } from "@footbridge/shared/practice/private-pages";
import { useLocation } from "wouter";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { privatePages } from "../../words/en/private-pages.ts";
import { fill } from "../../words/fill.ts";
import { kindAddress } from "./addresses.ts";
import { BackLink } from "./BackLink.tsx";
import { DeletePage } from "./DeletePage.tsx";
import { dayOf } from "./day.ts";
import type { NotebookKeeper } from "./keeping/notebook-keeper.ts";
import { promptsOfKind } from "./keeping/text-answers.ts";
import styles from "./PrivatePages.module.css";
import { wordsOfKind } from "./practice.ts";
import { Question } from "./Question.tsx";
import { useHere } from "./useNotebook.ts";
import { WhoReads } from "./WhoReads.tsx";

export interface WritingPageProps {
  readonly notebook: NotebookKeeper;
  readonly kind: PrivatePageKind;
  readonly page: string;
}

/** One dated page: its questions with room to write, all at once, in whatever order. */
export function WritingPage({ notebook, kind, page: id }: WritingPageProps) {
  const [, go] = useLocation();
  const { pages, reachable } = useHere(notebook);
  const page = pages.find((each) => each.id === id && each.kind === kind);
  const keeper = notebook.keeperOf(id);
  const { title, lead } = wordsOfKind(kind);
  if (page === undefined || keeper === undefined) {
    return (
      <Sheet>
        <Stack>
          <BackLink kind={kind} />
          <PageTitle>{privatePages.page.gone}</PageTitle>
          <p>{privatePages.page.goneBody}</p>
        </Stack>
      </Sheet>
    );
  }
  const remove = async (): Promise<void> => {
    await notebook.remove(id);
    go(kindAddress(kind), { replace: true });
  };
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack gap="close">
          <BackLink kind={kind} />
          <PageTitle above={fill(privatePages.page.begun, { date: dayOf(page.begunAt) })}>{title}</PageTitle>
          <p>{lead}</p>
          <p className={styles.soft}>{privatePages.page.saves}</p>
          <WhoReads brief />
        </Stack>
        <div className={styles.questions}>
          {promptsOfKind(kind).map((prompt) => (
            <Question
              key={prompt.id}
              kind={kind}
              prompt={prompt}
              keeper={keeper}
              kept={page.answers[prompt.id]}
              reachable={reachable}
            />
          ))}
        </div>
        <DeletePage onDelete={remove} />
      </Stack>
    </Sheet>
  );
}
