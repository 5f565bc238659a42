import type { PromptGroup } from "@footbridge/shared/domain/round/sheet";
import { Button } from "../../../ui/Button.tsx";
import { Stack } from "../../../ui/Layouts.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { Stepper } from "../../../ui/Stepper.tsx";
import { round } from "../../../words/en/round.ts";
import { BackToPath } from "../BackToPath.tsx";
import { LineGone } from "../LineGone.tsx";
import type { OwnRound } from "../own-round.ts";
import type { Place } from "../place.ts";
import { groupTitle } from "../practice.ts";
import { groupDealtWith } from "../progress.ts";
import { PromptCard } from "./PromptCard.tsx";
import styles from "./WritingPage.module.css";

export interface WritingPageProps {
  readonly own: OwnRound;
  readonly step: number;
  readonly onGo: (place: Place) => void;
}

/** The questions of a round, one group at a time. */
export function WritingPage({ own, step, onGo }: WritingPageProps) {
  const { sheet, words, answers } = own;
  const group: PromptGroup | undefined = sheet.groups[step];
  if (group === undefined) return null;
  const review = (): void => onGo({ at: "review" });
  const last = step === sheet.groups.length - 1;
  return (
    <Sheet>
      <Stack>
        <BackToPath workspace={own.workspace.id} round={own.sheet.id} />
        <LineGone own={own} />
        <Stepper
          label={round.steps}
          steps={sheet.groups.map((each) => ({
            id: each.id,
            label: groupTitle(words, each),
            done: groupDealtWith(each, answers),
          }))}
          current={group.id}
          onGo={(id) => onGo({ at: "step", step: sheet.groups.findIndex((each) => each.id === id) })}
          atEnd={<Button onClick={review}>{round.toReview}</Button>}
        >
          <PageTitle above={words.title}>{groupTitle(words, group)}</PageTitle>
          <div className={styles.prompts}>
            {group.prompts.map((prompt) => (
              <PromptCard key={prompt.id} own={own} prompt={prompt} />
            ))}
          </div>
        </Stepper>
        {!last && (
          <Button kind="text" className={styles.review} onClick={review}>
            {round.toReview}
          </Button>
        )}
      </Stack>
    </Sheet>
  );
}
