import type { RoundView } from "@footbridge/shared/domain/round/view";

/** Where a round is, from one's own side and from what both know; never anything of the other side alone (P1). */
export type RoundStage = "not-begun" | "begun" | "sealed" | "ready" | "both-sealed" | "both-sealed-ready" | "open";

/** @param begun whether this person has dealt with any of its prompts */
export function stageOf(view: RoundView, begun: boolean): RoundStage {
  if (view.revealed !== null) return "open";
  if (!view.mine.sealed) return begun ? "begun" : "not-begun";
  if (view.bothSealed) return view.mine.ready ? "both-sealed-ready" : "both-sealed";
  return view.mine.ready ? "ready" : "sealed";
}

/** The one step that the path offers. `rest`: nothing to do, and that is fine. */
export type NextStep =
  | { readonly step: "begin" | "go-on" | "say-ready"; readonly round: string }
  | { readonly step: "board" | "signed" | "ended" | "rest" };

/** How far the agreement of the two is lived: signed by both, or a trial that was signed and ended. */
export type Lived = "not-signed" | "signed" | "ended";

/** @param ended when the trial was ended, if it was */
export function livedBy(signed: boolean, ended: string | null): Lived {
  if (ended !== null) return "ended";
  return signed ? "signed" : "not-signed";
}

/**
 * The next step on the path: what both have sealed and this person has not said ready to, else the first round that is
 * not sealed, else the board once all is open (or the trial, once both have signed), else rest. After the end of a trial
 * nothing is asked of anyone, so that no step is offered; each round can still be found in the list.
 * @param stages of all rounds, in the order of the path
 */
export function nextStep(
  stages: readonly { readonly round: string; readonly stage: RoundStage }[],
  lived: Lived,
): NextStep {
  if (lived === "ended") return { step: "ended" };
  const waiting = stages.find(({ stage }) => stage === "both-sealed");
  if (waiting !== undefined) return { step: "say-ready", round: waiting.round };
  const unsealed = stages.find(({ stage }) => stage === "not-begun" || stage === "begun");
  if (unsealed !== undefined) return { step: unsealed.stage === "begun" ? "go-on" : "begin", round: unsealed.round };
  if (stages.length === 0 || !stages.every(({ stage }) => stage === "open")) return { step: "rest" };
  return { step: lived === "signed" ? "signed" : "board" };
}
