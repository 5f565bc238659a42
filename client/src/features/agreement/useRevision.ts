import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import { useEffect, useState } from "react";
import { ownSubtle } from "../../app/digest.ts";
import { type Answer, useAnswer } from "../../app/useAnswer.ts";
import { type Match, matchOf } from "./digest.ts";

/** A version with what comparing it with its digest has found. */
export interface ReadRevision {
  readonly signed: SignedRevision;
  readonly match: Match;
}

/**
 * Fetches the text of a version and compares it with its digest before it is shown.
 * @param shownDigest the digest that the live view names for this version
 */
export function useRevision(
  workspace: string,
  number: number,
  shownDigest: string,
): { readonly answer: Answer<ReadRevision>; readonly askAgain: () => void } {
  const { answer, askAgain } = useAnswer("GET /api/workspaces/:id/revisions/:revision", workspace, number);
  const signed = answer.state === "here" ? answer.value : null;
  const [read, setRead] = useState<ReadRevision | null>(null);

  useEffect(() => {
    if (signed === null) return;
    let wanted = true;
    void matchOf(signed.document, [signed.digest, shownDigest], ownSubtle())
      .catch((): Match => "unknown")
      .then((match) => {
        if (wanted) setRead({ signed, match });
      });
    return () => {
      wanted = false;
    };
  }, [signed, shownDigest]);

  if (answer.state !== "here") return { answer, askAgain };
  return {
    answer: read?.signed === signed && read !== null ? { state: "here", value: read } : { state: "waiting" },
    askAgain,
  };
}
