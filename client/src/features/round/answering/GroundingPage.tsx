import { Button, ButtonLink } from "../../../ui/Button.tsx";
import { Details } from "../../../ui/Details.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { grounding } from "../../../words/en/grounding.ts";
import { BreathGuide } from "../../library/BreathGuide.tsx";
import { BackToPath } from "../BackToPath.tsx";
import type { OwnRound } from "../own-round.ts";
import type { Place } from "../place.ts";
import { pathAddress } from "../place.ts";
import { stepToGoOn } from "../progress.ts";
import styles from "./GroundingPage.module.css";

export interface GroundingPageProps {
  readonly own: OwnRound;
  readonly onGo: (place: Place) => void;
}

/** A minute for oneself before the first question of a round. The way on is there from the start. */
export function GroundingPage({ own, onGo }: GroundingPageProps) {
  const step = stepToGoOn(own.sheet, own.answers) ?? 0;
  return (
    <Sheet>
      <Stack gap="wide">
        <BackToPath workspace={own.workspace.id} round={own.sheet.id} />
        <PageTitle above={own.words.title}>{grounding.title}</PageTitle>
        <p className={styles.lead}>{grounding.lead}</p>
        <ul className={styles.steps}>
          {grounding.steps.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <Details summary={grounding.breathTitle}>
          <BreathGuide />
        </Details>
        <Actions>
          <Button onClick={() => onGo({ at: "step", step })}>{grounding.goOn}</Button>
          <ButtonLink kind="quiet" href={pathAddress(own.workspace.id)}>
            {grounding.notToday}
          </ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
