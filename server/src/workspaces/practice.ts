import type { SharedState } from "@footbridge/shared/domain/fold";
import { practiceIn } from "@footbridge/shared/practice/languages";
import type { PracticeWords } from "@footbridge/shared/practice/words";

/** The practice in the language of a workspace, in which its drafts, typed clauses and revisions are written. */
export function practiceOf({ workspace }: SharedState): PracticeWords {
  return practiceIn(workspace.language);
}
