import type { Answer } from "@footbridge/shared/domain/round/answer";

/** Half an emoji, or a control character other than a line break and a tab: nothing that keeps text keeps these. */
const UNKEEPABLE = /\p{Surrogate}|[^\P{Cc}\n\r\t]/gu;

/** The text as it can be sent: without characters that cannot be kept, and cannot be seen either. */
export function keepableText(text: string): string {
  return text.replace(UNKEEPABLE, "");
}

/** The answer as it can be sent: the same words, without characters that cannot be kept (and cannot be seen either). */
export function keepable(answer: Answer): Answer {
  if (answer.state !== "answered") return answer;
  const { value } = answer;
  if (value.kind === "text") return { state: "answered", value: { ...value, text: keepableText(value.text) } };
  if (value.kind !== "entries") return answer;
  const entries = value.entries.map((entry) => ({
    id: entry.id,
    parts: Object.fromEntries(Object.entries(entry.parts).map(([part, text]) => [part, keepableText(text)])),
  }));
  return { state: "answered", value: { kind: "entries", entries } };
}

function sameParts(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  return sameParts({ ...a }, { ...b });
}

/** Whether two answers would be kept as the same one. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return same(keepable(a), keepable(b));
}
