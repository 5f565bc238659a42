import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";
import type { SheetWords } from "@footbridge/shared/practice/words";
import type { Connectedness } from "../../net/store.ts";
import type { KeptAnswers } from "./keeping/answers-keeper.ts";
import type { RoundKeeper } from "./keeping/keeper.ts";

/** A round at hand: what its pages show and what they write to. */
export interface OwnRound {
  readonly workspace: WorkspaceView;
  readonly sheet: RoundSheet;
  readonly words: SheetWords;
  readonly view: RoundView;
  readonly keeper: RoundKeeper;
  readonly kept: KeptAnswers;
  /** `kept` as the page shows it. */
  readonly answers: Answers;
  readonly connectedness: Connectedness;
  /** The choice of a shorter sheet, where there is one: for this page alone, and nobody is told. */
  readonly short: { readonly taken: boolean; readonly take: (short: boolean) => void } | null;
}
