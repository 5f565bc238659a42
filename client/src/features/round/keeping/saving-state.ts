import type { Prompt } from "@footbridge/shared/domain/round/sheet";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import type { Connectedness } from "../../../net/store.ts";
import { answerFits, isOfAMoment } from "./answers-keeper.ts";
import type { KeptAnswer } from "./kept-answer.ts";
import { inConflict } from "./kept-answer.ts";

/**
 * How safe the words of one answer are.
 * `empty`: there are none. `kept`: acknowledged, so durable. `going`: typed or on their way a moment ago.
 * `here-only`: in this page and nowhere else for now, because the connection is away or slow. `again`: refused for a
 * reason of the moment and tried again. `too-much`: do not fit as they are. `conflict`: the person has to choose.
 * `refused`: will not be kept as they are, and the refusal says why.
 */
export type SavingState =
  | { readonly state: "empty" | "kept" | "going" | "here-only" | "again" | "too-much" | "conflict" }
  | { readonly state: "refused"; readonly refusal: Refusal };

/** The saving state of one answer, to be told to its writer. */
export function savingState(prompt: Prompt, kept: KeptAnswer, connection: Connectedness["state"]): SavingState {
  if (kept.draft === null) return { state: kept.base.answer.state === "blank" ? "empty" : "kept" };
  if (inConflict(kept)) return { state: "conflict" };
  if (!answerFits(prompt, kept.draft)) return { state: "too-much" };
  if (kept.refused !== null && !isOfAMoment(kept.refused)) return { state: "refused", refusal: kept.refused };
  if (connection !== "here" || kept.overdue) return { state: "here-only" };
  return { state: kept.refused === null ? "going" : "again" };
}
