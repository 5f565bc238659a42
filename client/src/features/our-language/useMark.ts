import { type Mark, NO_MARK, type PhraseCommand } from "@footbridge/shared/domain/phrase/commands";
import type { PhraseName } from "@footbridge/shared/domain/phrase/phrases";
import { useCallback } from "react";
import { type Choice, useChoice } from "../../net/useChoice.ts";
import { usePress } from "../../net/usePress.ts";

function isSame(one: Mark, other: Mark): boolean {
  return one.say === other.say && one.hear === other.hear && one.notWithMe === other.notWithMe;
}

/**
 * Marks one phrase.
 * @param held the mark as the server shows it; null for none
 * @returns the mark, and why the last one was not kept, as a sentence
 */
export function useMark(
  { author, entry }: PhraseName,
  held: Mark | null,
): { readonly choice: Choice<Mark>; readonly refusal: string | null } {
  const { run, refusal } = usePress<PhraseCommand>();
  const send = useCallback((mark: Mark) => run({ type: "phrase.mark", author, entry, ...mark }), [run, author, entry]);
  return { choice: useChoice(held ?? NO_MARK, isSame, send), refusal };
}
