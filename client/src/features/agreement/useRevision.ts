import type { FrozenRevision } from "@footbridge/shared/domain/agreement/document";
import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { useEffect, useRef, useState } from "react";
import { ownSubtle } from "../../app/digest.ts";
import { type Answer, useAnswer } from "../../app/useAnswer.ts";
import { type Match, matchOf } from "./digest.ts";

/** A version with what comparing it with its digest has found. */
export interface ReadRevision {
  readonly signed: FrozenRevision;
  readonly match: Match;
}

/**
 * Fetches the text of a version and compares it with its digest before it is shown; again whenever a signature came or went,
 * and meanwhile what is here stays.
 * @param revision as the live view has it
 */
export function useRevision(
  workspace: string,
  revision: RevisionView,
): { readonly answer: Answer<ReadRevision>; readonly askAgain: () => void } {
  const { number, digest } = revision;
  const { answer, askAgain } = useAnswer("GET /api/workspaces/:id/revisions/:revision", workspace, number);
  const signed = answer.state === "here" ? answer.value : null;
  const [read, setRead] = useState<ReadRevision | null>(null);

  const signatures = revision.signatures.map(({ seat, at }) => `${seat} ${at}`).join();
  const fetchedWith = useRef(signatures);
  useEffect(() => {
    if (fetchedWith.current === signatures) return;
    fetchedWith.current = signatures;
    askAgain();
  }, [signatures, askAgain]);

  useEffect(() => {
    if (signed === null) return;
    let wanted = true;
    void matchOf(signed.document, [signed.digest, digest], ownSubtle())
      .catch((): Match => "unknown")
      .then((match) => {
        if (wanted) setRead({ signed, match });
      });
    return () => {
      wanted = false;
    };
  }, [signed, digest]);

  if (read !== null) return { answer: { state: "here", value: read }, askAgain };
  return { answer: answer.state === "failed" ? answer : { state: "waiting" }, askAgain };
}
