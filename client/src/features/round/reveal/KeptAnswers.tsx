import { hasWords } from "@footbridge/shared/domain/round/answer";
import { promptsOf, staysWithAuthor } from "@footbridge/shared/domain/round/sheet";
import { Stack } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { trial as words } from "../../../words/en/trial.ts";
import { AnswerText } from "../AnswerText.tsx";
import type { OwnRound } from "../own-round.ts";
import { wordsOfPrompt } from "../practice.ts";

/** What one asked oneself in an open round, where there is anything: on one's own page alone. */
export function KeptAnswers({ own }: { readonly own: OwnRound }) {
  const kept = promptsOf(own.sheet).flatMap(({ id }) => {
    const answer = own.view.mine.answers[id]?.answer;
    return staysWithAuthor(id) && answer !== undefined && hasWords(answer) ? [{ id, answer }] : [];
  });
  if (kept.length === 0) return null;
  return (
    <Notice title={words.round.kept}>
      <Stack gap="close">
        <p>{words.round.keptLead}</p>
        {kept.map(({ id, answer }) => (
          <section key={id}>
            <h3>{wordsOfPrompt(own.words, id).title}</h3>
            <AnswerText words={wordsOfPrompt(own.words, id)} answer={answer} />
          </section>
        ))}
      </Stack>
    </Notice>
  );
}
