import { CARD_KINDS } from "@footbridge/shared/domain/card/words";
import { cardsState, roundState, type SharedState } from "@footbridge/shared/domain/fold";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import { SHEET_IDS } from "@footbridge/shared/practice/sheets";
import type { Tx } from "../db/door.ts";
import type { SliceName } from "./changes.ts";
import { loadOwnTrialRounds, sharedTrialRounds } from "./trial.ts";

/** A slice that both seats have; what is one's own stands in it for its own seat alone. */
export type SharedSliceName = Exclude<SliceName, { readonly name: "since" | "meeting" }>;

/**
 * The names of all slices of an open workspace that both seats have.
 * @param trialRounds the rounds of the trial that are among them
 */
export function everySlice(state: SharedState, trialRounds: readonly string[]): readonly SharedSliceName[] {
  const rounds = [...SHEET_IDS, ...trialRounds];
  return [
    { name: "workspace" },
    ...rounds.map((key) => ({ name: "round" as const, key })),
    ...rounds
      .filter((key) => roundState(state, key).revealedAt !== null)
      .map((key) => ({
        name: "listening" as const,
        key,
      })),
    { name: "phrases" },
    { name: "board" },
    ...state.board.map(({ id }) => ({ name: "clause" as const, key: id })),
    { name: "agreement" },
    { name: "space" },
    { name: "timeout" },
    { name: "pause" },
    { name: "trial" },
    ...cardsState(state).map(({ id }) => ({ name: "card" as const, key: id })),
    ...CARD_KINDS.map((key) => ({ name: "card-draft" as const, key })),
    { name: "own-key" },
  ];
}

/** The names of all slices of one seat: of the trial also the rounds in which this person has words that were never opened. */
export async function wholeView(
  tx: Tx,
  workspace: string,
  state: SharedState,
  seat: Seat,
  trial: TrialView | null,
  asOf: () => string,
  wanted: "all" | "kept",
): Promise<readonly SliceName[]> {
  const shared = sharedTrialRounds(state.rounds, trial, wanted === "all" ? asOf : null);
  const own = trial === null ? [] : await loadOwnTrialRounds(tx, workspace, seat);
  const trialRounds = [...new Set([...shared, ...own])].sort();
  return [
    ...everySlice(state, trialRounds),
    ...(wanted === "all" ? [{ name: "meeting" as const }, { name: "since" as const }] : []),
  ];
}
