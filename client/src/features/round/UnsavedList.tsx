import type { Prompt } from "@footbridge/shared/domain/round/sheet";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import { Button } from "../../ui/Button.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { useCopied } from "../../ui/useCopied.ts";
import { round } from "../../words/en/round.ts";
import { AnswerText } from "./AnswerText.tsx";
import type { OwnRound } from "./own-round.ts";
import { practice, wordsOfPrompt } from "./practice.ts";
import { answerOf } from "./progress.ts";

/** The words of a round that are not saved, to be read and copied. */
export function UnsavedList({ own }: { readonly own: OwnRound }) {
  const { copied, copy } = useCopyOf(own);
  return (
    <Stack gap="close">
      {unsavedPrompts(own).map(({ id }) => (
        <section key={id}>
          <h3>{wordsOfPrompt(own.words, id).title}</h3>
          <AnswerText words={wordsOfPrompt(own.words, id)} answer={answerOf(own.answers, id)} />
        </section>
      ))}
      <Button kind="quiet" onClick={copy}>
        {round.unsaved.copy}
      </Button>
      <p role="status">
        {copied === "copied" && round.unsaved.copied}
        {copied === "failed" && round.unsaved.copyFailed}
      </p>
    </Stack>
  );
}

function unsavedPrompts({ sheet, kept }: OwnRound): readonly Prompt[] {
  return promptsOf(sheet).filter(({ id }) => (kept[id]?.draft ?? null) !== null);
}

function useCopyOf(own: OwnRound) {
  const [copied, copy] = useCopied();
  const text = unsavedPrompts(own)
    .map(({ id }) => {
      const words = wordsOfPrompt(own.words, id);
      const answer = answerOf(own.answers, id);
      const said =
        answer.state === "answered" ? practice.describeValue(words, answer.value) : round.answer[answer.state];
      return `${words.title}\n${said}`;
    })
    .join("\n\n");
  return { copied, copy: () => void copy(text) };
}
