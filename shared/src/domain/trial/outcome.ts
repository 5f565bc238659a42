import type { Answers } from "../round/answer.ts";

/** The prompt of a midpoint and of a decision that asks how it goes on. */
export const WAY_PROMPT = "way";

/** How a trial can go on, the kindest first: what takes nobody further than they want to go comes before what does. */
export const WAYS = ["end", "revise", "extend", "advance"] as const;

export type Way = (typeof WAYS)[number];

/** Those that ask for something to be agreed on. What was agreed before needs no line, and neither does an end. */
export const DRAFTED_WAYS: readonly Way[] = ["revise", "extend"];

/** What two choices come to: what both chose, or the kinder of the two. Nobody goes further alone. */
export type Outcome =
  | { readonly together: true; readonly way: Way }
  | { readonly together: false; readonly way: Exclude<Way, "advance"> };

function chosen({ [WAY_PROMPT]: answer }: Answers): Way | null {
  if (answer?.state !== "answered" || answer.value.kind !== "choice") return null;
  const { option } = answer.value;
  return WAYS.find((way) => way === option) ?? null;
}

/**
 * What follows from both choices once they are open: the kinder one, so that nobody is moved forward by the other (C5), and
 * an end where either chose it.
 * @returns null where nothing follows: neither chose anything, or one alone would go further
 */
export function outcomeOf(one: Answers, other: Answers): Outcome | null {
  const choices = [chosen(one), chosen(other)];
  const way = WAYS.find((each) => choices.includes(each));
  if (way === undefined) return null;
  if (choices.every((choice) => choice === way)) return { way, together: true };
  return way === "advance" ? null : { way, together: false };
}
