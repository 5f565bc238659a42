import type { PromptGroup } from "@footbridge/shared/domain/round/sheet";
import { Button } from "../../../ui/Button.tsx";
import { Stack } from "../../../ui/Layouts.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import { round } from "../../../words/en/round.ts";
import { trial } from "../../../words/en/trial.ts";
import { BackToPath } from "../BackToPath.tsx";
import { LineGone } from "../LineGone.tsx";
import { OwnAnswers } from "../OwnAnswers.tsx";
import type { OwnRound } from "../own-round.ts";
import type { Place } from "../place.ts";
import { groupTitle } from "../practice.ts";
import { SealPanel } from "./SealPanel.tsx";

export interface ReviewPageProps {
  readonly own: OwnRound;
  readonly onGo: (place: Place) => void;
}

/** All of one's own answers of a round, what is still open, and the seal. */
export function ReviewPage({ own, onGo }: ReviewPageProps) {
  const change = (group: PromptGroup) => (
    <Button kind="text" onClick={() => onGo({ at: "step", step: own.sheet.groups.indexOf(group) })}>
      {round.review.change}
      <VisuallyHidden> {groupTitle(own.words, group)}</VisuallyHidden>
    </Button>
  );
  return (
    <Sheet>
      <Stack gap="wide">
        <BackToPath workspace={own.workspace.id} round={own.sheet.id} />
        <LineGone own={own} />
        <Stack gap="close">
          <PageTitle above={own.words.title}>{round.review.title}</PageTitle>
          <p>{round.review.lead}</p>
        </Stack>
        {own.short?.taken === true && (
          <div>
            <Button kind="text" onClick={() => own.short?.take(false)}>
              {trial.round.whole}
            </Button>
          </div>
        )}
        <OwnAnswers own={own} answers={own.answers} change={change} />
        <SealPanel own={own} onGo={onGo} />
      </Stack>
    </Sheet>
  );
}
