import type { Answer } from "@footbridge/shared/domain/round/answer";

/** What somebody wrote, or null where it was left open. */
export function writtenIn(answer: Answer | undefined): string | null {
  if (answer?.state !== "answered" || answer.value.kind !== "text") return null;
  const text = answer.value.text.trim();
  return text === "" ? null : text;
}

/** Which of these options somebody chose, or null. */
export function chosenIn<Option extends string>(answer: Answer | undefined, options: readonly Option[]): Option | null {
  if (answer?.state !== "answered" || answer.value.kind !== "choice") return null;
  const { option } = answer.value;
  return options.find((each) => each === option) ?? null;
}

/** The day that somebody named, YYYY-MM-DD, or null. */
export function dayIn(answer: Answer | undefined): string | null {
  return answer?.state === "answered" && answer.value.kind === "date" ? answer.value.date : null;
}
