import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import type { ReactNode } from "react";
import { Answered } from "../../app/Answered.tsx";
import { type ReadRevision, useRevision } from "./useRevision.ts";

/** Fetches the text of a version and shows it once it is here and compared with its digest. */
export function RevisionFetch(props: {
  readonly workspace: string;
  /** As the live view has it. */
  readonly revision: RevisionView;
  readonly children: (read: ReadRevision) => ReactNode;
}) {
  return <Answered {...useRevision(props.workspace, props.revision)}>{props.children}</Answered>;
}
