import type { Answers } from "../round/answer.ts";

/** The prompt of a check-in that asks for it. */
export const PACE_PROMPT = "pace";

/** How the two go on after a check-in. */
export type Pace = "slower" | "same" | "next";

function chosen({ [PACE_PROMPT]: answer }: Answers): string | null {
  return answer?.state === "answered" && answer.value.kind === "choice" ? answer.value.option : null;
}

/**
 * What follows from both choices once they are open: slower needs one, the next step needs both (C5), and everything else
 * leaves it as it is.
 * @returns null where neither chose anything
 */
export function paceOf(one: Answers, other: Answers): Pace | null {
  const choices = [chosen(one), chosen(other)];
  if (choices.includes("slower")) return "slower";
  if (choices.every((choice) => choice === null)) return null;
  return choices.every((choice) => choice === "next") ? "next" : "same";
}
