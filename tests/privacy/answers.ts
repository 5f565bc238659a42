import { createHash } from "node:crypto";
import type { Answer, Value } from "@footbridge/shared/domain/round/answer";
import type { Prompt } from "@footbridge/shared/domain/round/sheet";

export function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function valueFor({ field }: Prompt, words: string): Value {
  const count = [...words].length;
  switch (field.kind) {
    case "text":
      return { kind: "text", text: words.slice(0, field.limit) };
    case "choice":
      return { kind: "choice", option: field.options[count % field.options.length] ?? "" };
    case "date":
      return { kind: "date", date: `2027-0${1 + (count % 9)}-15` };
    case "weekday":
      return { kind: "weekday", weekday: 1 + (count % 7) };
    case "time":
      return { kind: "time", time: `1${count % 10}:30`, zone: count % 2 === 0 ? "Europe/Berlin" : "Asia/Tokyo" };
    case "length":
      return { kind: "length", amount: field.min + (count % (1 + field.max - field.min)) };
    case "entries":
      return {
        kind: "entries",
        entries: Array.from({ length: 1 + (count % 3) }, (_, index) => ({
          id: uuidOf(`${words}/${index}`),
          parts: Object.fromEntries(field.parts.map(({ id, limit }) => [id, words.slice(0, limit) || "something"])),
        })),
      };
  }
}

/** An answer to a prompt that follows from some words: their length and letters choose the value. */
export function answerFor(prompt: Prompt, words: string): Answer {
  return { state: "answered", value: valueFor(prompt, words === "" ? "something" : words) };
}
