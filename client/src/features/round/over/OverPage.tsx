import { hasWords } from "@footbridge/shared/domain/round/answer";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";
import type { SheetWords } from "@footbridge/shared/practice/words";
import { useId } from "react";
import { KeptFocus } from "../../../ui/KeptFocus.tsx";
import { Stack } from "../../../ui/Layouts.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { Rest } from "../../../ui/Rest.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { trial } from "../../../words/en/trial.ts";
import { LateWords } from "../../leaving/LateWords.tsx";
import { AnswerText } from "../AnswerText.tsx";
import { BackToPath } from "../BackToPath.tsx";
import type { KeptAnswers } from "../keeping/answers-keeper.ts";
import { wordsOfPrompt } from "../practice.ts";
import { SealStays } from "./SealStays.tsx";

export interface OverPageProps {
  readonly workspace: WorkspaceView;
  readonly sheet: RoundSheet;
  readonly words: SheetWords;
  readonly kept: KeptAnswers;
  readonly sealed: boolean;
}

/** A round of the trial whose time has passed before it was opened: rest, and one's own words, to read. */
export function OverPage({ workspace, sheet, words, kept, sealed }: OverPageProps) {
  const id = useId();
  const { over } = trial.round;
  const saved = promptsOf(sheet).flatMap((prompt) => {
    const answer = kept[prompt.id]?.base.answer;
    return answer !== undefined && hasWords(answer) ? [{ id: prompt.id, answer }] : [];
  });
  const written = saved.length > 0 || Object.values(kept).some(({ draft }) => draft !== null && hasWords(draft));
  return (
    <Sheet>
      <KeptFocus>
        <Stack gap="wide">
          <BackToPath workspace={workspace.id} round={sheet.id} />
          <Rest>
            <PageTitle above={words.title}>{over.title}</PageTitle>
            {/* Read out when it comes while someone writes here. */}
            <p role="status">{sealed ? over.sealed : written ? over.written : over.nothing}</p>
          </Rest>
          {sealed && <SealStays round={sheet.id} />}
          <LateWords only={sheet.id} />
          {saved.length > 0 && (
            <section aria-labelledby={id}>
              <Stack>
                <h2 id={id}>{over.yours}</h2>
                {saved.map((each) => (
                  <section key={each.id}>
                    <Stack gap="close">
                      <h3>{wordsOfPrompt(words, each.id).title}</h3>
                      <AnswerText words={wordsOfPrompt(words, each.id)} answer={each.answer} />
                    </Stack>
                  </section>
                ))}
              </Stack>
            </section>
          )}
        </Stack>
      </KeptFocus>
    </Sheet>
  );
}
