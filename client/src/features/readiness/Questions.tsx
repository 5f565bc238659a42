import { READINESS_WORDS } from "@footbridge/shared/practice/en/readiness";
import { type QuestionId, READINESS_QUESTIONS, type ReadinessAnswers } from "@footbridge/shared/practice/readiness";
import { ChoiceGroup } from "../../ui/ChoiceGroup.tsx";
import { Stack } from "../../ui/Layouts.tsx";

interface QuestionsProps {
  readonly answers: ReadinessAnswers;
  readonly onAnswers: (answers: ReadinessAnswers) => void;
}

/** The questions, one under the other. Nothing is preselected, and none has to be answered. */
export function Questions({ answers, onAnswers }: QuestionsProps) {
  return (
    <Stack gap="apart">
      {READINESS_QUESTIONS.map(({ id, answers: known }) => {
        const { ask, hint } = READINESS_WORDS.questions[id];
        return (
          <ChoiceGroup
            key={id}
            label={ask}
            hint={hint}
            choices={known.map((answer) => ({ value: answer.id, label: wordsOf(id, answer.id) }))}
            layout={known.length > 3 ? "list" : "row"}
            value={answers[id] ?? null}
            onValue={(answer) => onAnswers({ ...answers, [id]: answer })}
          />
        );
      })}
    </Stack>
  );
}

function wordsOf(question: QuestionId, answer: string): string {
  const words: Readonly<Record<string, string>> = READINESS_WORDS.questions[question].answers;
  return words[answer] ?? answer;
}
