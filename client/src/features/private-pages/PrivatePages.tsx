import { isPrivatePageKind } from "@footbridge/shared/practice/private-pages";
import { NotFoundPage } from "../../app/NotFoundPage.tsx";
import { Waiting } from "../../app/Waiting.tsx";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { privatePages } from "../../words/en/private-pages.ts";
import { IndexPage } from "./IndexPage.tsx";
import { KindPage } from "./KindPage.tsx";
import { useNotebook } from "./useNotebook.ts";
import { WritingPage } from "./WritingPage.tsx";

export interface PrivatePagesProps {
  readonly kind: string | undefined;
  readonly page: string | undefined;
}

/** All private pages of the person who is signed in. */
export function PrivatePages({ kind, page }: PrivatePagesProps) {
  const answer = useNotebook();
  if (kind !== undefined && !isPrivatePageKind(kind)) return <NotFoundPage />;
  if (answer.state === "waiting") return <Waiting />;
  if (answer.state === "failed") {
    return (
      <Sheet>
        <Stack>
          <PageTitle>{privatePages.failed.title}</PageTitle>
          <p>{answer.sentence}</p>
          <Actions>
            <Button onClick={answer.askAgain}>{privatePages.failed.again}</Button>
          </Actions>
        </Stack>
      </Sheet>
    );
  }
  const { notebook } = answer;
  if (kind === undefined) return <IndexPage notebook={notebook} />;
  if (page === undefined) return <KindPage key={kind} notebook={notebook} kind={kind} />;
  return <WritingPage key={page} notebook={notebook} kind={kind} page={page} />;
}
