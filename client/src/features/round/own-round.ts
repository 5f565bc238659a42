import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { PathSheet } from "@footbridge/shared/practice/sheets";
import type { SheetWords } from "@footbridge/shared/practice/words";
import type { Connectedness } from "../../net/store.ts";
import type { KeptAnswers, RoundKeeper } from "./keeping/keeper.ts";

/** A round at hand: what its pages show and what they write to. */
export interface OwnRound {
  readonly workspace: WorkspaceView;
  readonly sheet: PathSheet;
  readonly words: SheetWords;
  readonly view: RoundView;
  readonly keeper: RoundKeeper;
  readonly kept: KeptAnswers;
  /** `kept` as the page shows it. */
  readonly answers: Answers;
  readonly connectedness: Connectedness;
}
