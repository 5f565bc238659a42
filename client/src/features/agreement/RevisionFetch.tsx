import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import type { ReactNode } from "react";
import { Waiting } from "../../app/Waiting.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { type ReadRevision, useRevision } from "./useRevision.ts";

/** Fetches the text of a version and shows it once it is here and compared with its digest. */
export function RevisionFetch(props: {
  readonly workspace: string;
  /** As the live view has it. */
  readonly revision: RevisionView;
  readonly children: (read: ReadRevision) => ReactNode;
}) {
  const { answer, askAgain } = useRevision(props.workspace, props.revision);
  switch (answer.state) {
    case "waiting":
      return <Waiting />;
    case "failed":
      return (
        <Notice tone="warning" announce="polite">
          <p>{answer.sentence}</p>
          <Button kind="text" onClick={askAgain}>
            {words.sign.again}
          </Button>
        </Notice>
      );
    case "here":
      return props.children(answer.value);
  }
}
