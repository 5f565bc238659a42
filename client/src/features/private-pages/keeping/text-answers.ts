import { type Answer, BLANK } from "@footbridge/shared/domain/round/answer";
import type { Prompt } from "@footbridge/shared/domain/round/sheet";
import {
  PRIVATE_PAGE_PROMPTS,
  PRIVATE_TEXT_LIMIT,
  type PrivatePageKind,
} from "@footbridge/shared/practice/private-pages";
import type { PrivateText } from "@footbridge/shared/protocol/private-pages";
import type { Kept } from "../../round/keeping/kept-answer.ts";

/** A text of a private page as the keeping of answers has it. */
export function answerOfText(text: string): Answer {
  return text === "" ? BLANK : { state: "answered", value: { kind: "text", text } };
}

/** The text of such an answer; empty where there is none. */
export function textOfAnswer(answer: Answer): string {
  return answer.state === "answered" && answer.value.kind === "text" ? answer.value.text : "";
}

/** What the server keeps of one answer. */
export function keptText({ text, revision }: PrivateText): Kept {
  return { answer: answerOfText(text), revision };
}

/** What a page of a kind asks, as prompts that want plain text and demand nothing. */
export function promptsOfKind(kind: PrivatePageKind): readonly Prompt[] {
  return PRIVATE_PAGE_PROMPTS[kind].map((id) => ({
    id,
    field: { kind: "text", size: "long", limit: PRIVATE_TEXT_LIMIT },
    required: false,
  }));
}
