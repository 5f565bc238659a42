import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { promptOf } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";
import { sheetOf } from "@footbridge/shared/practice/sheets";

/**
 * Whose "I" a line is: the author of the answer it came from, where each speaks for themselves; null where the two speak
 * together or the line was proposed on the board.
 */
export function speakerOf(clause: Pick<ClauseView, "origins">): Seat | null {
  const [origin] = clause.origins;
  if (origin === undefined) return null;
  const sheet = sheetOf(origin.round);
  const prompt = sheet === undefined ? undefined : promptOf(sheet, origin.prompt);
  return prompt?.drafts?.mode === "own" ? origin.by : null;
}
