import { useEffect, useState } from "react";
import { type Drawing, NOTHING_DRAWN } from "./drawing.ts";

/** What somebody has put into the place to sign and not signed with yet. */
export interface SigningDraft {
  readonly name: string;
  readonly look: "typed" | "drawn";
  readonly drawing: Drawing;
  readonly ownWords: string;
}

export const EMPTY_DRAFT: SigningDraft = { name: "", look: "typed", drawing: NOTHING_DRAWN, ownWords: "" };

/**
 * By workspace and seat, so that whoever else signs in on this page never meets it. It lives in the page alone, and goes
 * from one version to the next: words of one's own need not be found again because a line was changed.
 */
const drafts = new Map<string, SigningDraft>();

/** The draft of one seat, kept while this page is open. */
export function useSigningDraft(
  workspace: string,
  seat: "a" | "b",
): readonly [SigningDraft, (change: (draft: SigningDraft) => SigningDraft) => void] {
  const place = `${workspace} ${seat}`;
  const [draft, setDraft] = useState(() => drafts.get(place) ?? EMPTY_DRAFT);
  useEffect(() => {
    drafts.set(place, draft);
  }, [place, draft]);
  return [draft, setDraft];
}
