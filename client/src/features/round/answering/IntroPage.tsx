import { Button } from "../../../ui/Button.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { round } from "../../../words/en/round.ts";
import { trial } from "../../../words/en/trial.ts";
import { BackToPath } from "../BackToPath.tsx";
import type { OwnRound } from "../own-round.ts";
import type { Place } from "../place.ts";
import { practice } from "../practice.ts";
import { hasBegun, stepToGoOn } from "../progress.ts";
import styles from "./IntroPage.module.css";

export interface IntroPageProps {
  readonly own: OwnRound;
  readonly onGo: (place: Place) => void;
}

/** What a round is for and what happens with the words, before the first question. */
export function IntroPage({ own, onGo }: IntroPageProps) {
  const begun = hasBegun(own.answers);
  const step = stepToGoOn(own.sheet, own.answers);
  const begin = (short: boolean): void => {
    own.short?.take(short);
    // A check-in is to take five minutes: it begins with its first question.
    if (begun || own.short !== null) onGo({ at: "step", step: step ?? 0 });
    else onGo({ at: "ground" });
  };
  return (
    <Sheet>
      <Stack gap="wide">
        <BackToPath workspace={own.workspace.id} round={own.sheet.id} />
        <PageTitle>{own.words.title}</PageTitle>
        <p className={styles.purpose}>{own.words.purpose}</p>
        <Stack gap="close">
          {own.words.intro.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>{round.intro.saves}</p>
        </Stack>
        <p className={styles.standing}>{practice.standingSentence}</p>
        {own.short !== null && !begun && <p>{trial.round.shortLead}</p>}
        <Actions>
          {step !== null && (
            <Button onClick={() => begin(false)}>{begun ? round.intro.goOn : round.intro.begin}</Button>
          )}
          {own.short !== null && !begun && (
            <Button kind="quiet" onClick={() => begin(true)}>
              {trial.round.short}
            </Button>
          )}
          {begun && (
            <Button kind={step === null ? "primary" : "quiet"} onClick={() => onGo({ at: "review" })}>
              {round.intro.lookOver}
            </Button>
          )}
        </Actions>
      </Stack>
    </Sheet>
  );
}
