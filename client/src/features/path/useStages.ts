import type { PathSheet } from "@footbridge/shared/practice/sheets";
import { SHEETS } from "@footbridge/shared/practice/sheets";
import { useHeld } from "../../net/LineProvider.tsx";
import { useAllAnswers, useOwnWords } from "../round/keeping/useOwnWords.ts";
import { hasBegun, shownAnswers } from "../round/progress.ts";
import type { RoundStage } from "./stage.ts";
import { stageOf } from "./stage.ts";

/** A round of the path and where it is. */
export interface StagedRound {
  readonly sheet: PathSheet;
  readonly round: string;
  readonly stage: RoundStage;
}

/** The rounds of the path in their order, live. Rounds that have not arrived yet are left out. */
export function useStages(): readonly StagedRound[] {
  const { rounds } = useHeld();
  const answers = useAllAnswers(useOwnWords());
  return SHEETS.flatMap((sheet) => {
    const view = rounds[sheet.id];
    if (view === undefined) return [];
    // What this page saved itself is in its own words only: the server does not send it back to where it came from.
    const begun = hasBegun(shownAnswers(answers[sheet.id] ?? {}));
    return [{ sheet, round: sheet.id, stage: stageOf(view, begun) }];
  });
}
