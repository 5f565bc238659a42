import type { Answers } from "@footbridge/shared/domain/round/answer";
import { otherSeat } from "@footbridge/shared/domain/seat";
import { libraryPageForPlace } from "@footbridge/shared/practice/library";
import { OUR_LANGUAGE } from "@footbridge/shared/practice/sheets/our-language";
import { WHAT_CHANGED } from "@footbridge/shared/practice/sheets/what-changed";
import { ButtonLink } from "../../../ui/Button.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { layers } from "../../../words/en/layers.ts";
import { ourLanguage } from "../../../words/en/our-language.ts";
import { round } from "../../../words/en/round.ts";
import { trial } from "../../../words/en/trial.ts";
import { Commitments } from "../../commitment/Commitments.tsx";
import { COMMITMENT_ROUND } from "../../commitment/standing.ts";
import { LibraryAside } from "../../library/LibraryAside.tsx";
import { Addenda } from "../../listening/Addenda.tsx";
import { ListeningDoor } from "../../listening/ListeningDoor.tsx";
import { phrasesAddress } from "../../our-language/addresses.ts";
import { HowItGoesOn } from "../../trial/HowItGoesOn.tsx";
import { BackToPath } from "../BackToPath.tsx";
import type { OwnRound } from "../own-round.ts";
import { boardAddress, layersAddress } from "../place.ts";
import { TheirCheck } from "../receipt/TheirCheck.tsx";
import { KeptAnswers } from "./KeptAnswers.tsx";
import styles from "./ReadingPage.module.css";
import { RoundSides } from "./RoundSides.tsx";

export interface ReadingPageProps {
  readonly own: OwnRound;
  readonly theirs: Answers;
}

/** Both sides of an open round, question by question: next to each other, or one at a time where there is no room. */
export function ReadingPage({ own, theirs }: ReadingPageProps) {
  const { workspace, view, sheet, words } = own;
  const seat = workspace.seat;
  const partner = workspace.names[otherSeat(seat)] ?? round.reading.partner;
  return (
    <Sheet width="wide">
      <Stack gap="wide">
        <BackToPath workspace={workspace.id} round={sheet.id} />
        <Stack gap="close">
          <PageTitle>{words.title}</PageTitle>
          <p className={styles.lead}>{round.reading.lead}</p>
          <LibraryAside page={libraryPageForPlace("open-round")} />
        </Stack>
        <TheirCheck own={own} partner={partner} />
        {sheet.id === WHAT_CHANGED.id && <WayOn words={layers} href={layersAddress(workspace.id)} />}
        {sheet.id === OUR_LANGUAGE.id && <WayOn words={ourLanguage} href={phrasesAddress(workspace.id)} />}
        {sheet.id === COMMITMENT_ROUND && <Commitments />}
        <RoundSides workspace={workspace} sheet={sheet} words={words} view={view} theirs={theirs}>
          <Addenda workspace={workspace} round={sheet.id} />
        </RoundSides>
        <HowItGoesOn view={view} title={trial.round.follows} />
        <KeptAnswers own={own} />
        <ListeningDoor workspace={workspace.id} round={sheet.id} />
        {own.short === null && (
          <Stack gap="close">
            <p>{round.reading.boardLead}</p>
            <Actions>
              <ButtonLink kind="quiet" href={boardAddress(workspace.id)}>
                {round.reading.board}
              </ButtonLink>
            </Actions>
          </Stack>
        )}
      </Stack>
    </Sheet>
  );
}

interface WayOnProps {
  readonly words: { readonly linkLead: string; readonly link: string };
  readonly href: string;
}

/** From the answers to what can be done with them. */
function WayOn({ words: { linkLead, link }, href }: WayOnProps) {
  return (
    <Stack gap="close">
      <p className={styles.lead}>{linkLead}</p>
      <Actions>
        <ButtonLink kind="quiet" href={href}>
          {link}
        </ButtonLink>
      </Actions>
    </Stack>
  );
}
