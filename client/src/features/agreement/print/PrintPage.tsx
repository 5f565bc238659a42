import { Link, useParams } from "wouter";
import { Answered } from "../../../app/Answered.tsx";
import { useAnswer } from "../../../app/useAnswer.ts";
import { Waiting } from "../../../app/Waiting.tsx";
import { useHeld } from "../../../net/LineProvider.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { agreement } from "../../../words/en/agreement.ts";
import { fill } from "../../../words/fill.ts";
import { revisionsAddress } from "../../board/addresses.ts";
import { AgreementPaper } from "./AgreementPaper.tsx";

const words = agreement.print;

/** A signed version as it looks on paper, to be printed by the browser itself. Inside a `LineProvider`. */
export function PrintPage() {
  const { revision } = useParams<{ revision: string }>();
  const { workspace } = useHeld();
  if (workspace === null) return <Waiting />;
  const number = Number(revision);
  return (
    <Sheet>
      <Stack gap="wide">
        <PageTitle
          above={<Link href={revisionsAddress(workspace.id, number)}>{fill(agreement.revisions.one, { number })}</Link>}
        >
          {words.title}
        </PageTitle>
        <ThePaper workspace={workspace.id} number={number} />
      </Stack>
    </Sheet>
  );
}

function ThePaper({ workspace, number }: { readonly workspace: string; readonly number: number }) {
  const asked = useAnswer("GET /api/workspaces/:id/revisions/:revision/paper", workspace, number);
  return (
    <Answered {...asked}>
      {(paper) => (
        <>
          <Stack gap="close">
            <p>{words.lead}</p>
            <Actions>
              <Button onClick={() => window.print()}>{words.print}</Button>
            </Actions>
          </Stack>
          <AgreementPaper paper={paper} />
        </>
      )}
    </Answered>
  );
}
