import type { Answers } from "@footbridge/shared/domain/round/answer";
import { otherSeat } from "@footbridge/shared/domain/seat";
import { ButtonLink } from "../../../ui/Button.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { round } from "../../../words/en/round.ts";
import { BackToPath } from "../BackToPath.tsx";
import type { OwnRound } from "../own-round.ts";
import { boardAddress } from "../place.ts";
import { groupTitle, wordsOfPrompt } from "../practice.ts";
import { TheirCheck } from "../receipt/TheirCheck.tsx";
import { BothSides } from "./BothSides.tsx";
import styles from "./ReadingPage.module.css";
import { SideSwitch } from "./SideSwitch.tsx";
import { useSideInView } from "./useSideInView.ts";

export interface ReadingPageProps {
  readonly own: OwnRound;
  readonly theirs: Answers;
}

/** Both sides of an open round, question by question: next to each other, or one at a time where there is no room. */
export function ReadingPage({ own, theirs }: ReadingPageProps) {
  const { workspace, view, sheet, words } = own;
  const seat = workspace.seat;
  const partner = workspace.names[otherSeat(seat)] ?? round.reading.partner;
  const { side, show, pages } = useSideInView();
  return (
    <Sheet width="wide">
      <Stack gap="wide">
        <BackToPath workspace={workspace.id} />
        <Stack gap="close">
          <PageTitle>{words.title}</PageTitle>
          <p className={styles.lead}>{round.reading.lead}</p>
        </Stack>
        <TheirCheck own={own} partner={partner} />
        <SideSwitch side={side} partner={partner} onSide={show} />
        <div className={styles.groups} data-side={side} ref={pages}>
          {sheet.groups.map((group) => (
            <section key={group.id} className={styles.group} aria-labelledby={`group-${group.id}`}>
              <h2 id={`group-${group.id}`}>{groupTitle(words, group)}</h2>
              {group.prompts.map(({ id }) => (
                <BothSides
                  key={id}
                  words={wordsOfPrompt(words, id)}
                  seat={seat}
                  partner={partner}
                  mine={view.mine.answers[id]?.answer}
                  theirs={theirs[id]}
                />
              ))}
            </section>
          ))}
        </div>
        <Stack gap="close">
          <p>{round.reading.boardLead}</p>
          <Actions>
            <ButtonLink href={boardAddress(workspace.id)}>{round.reading.board}</ButtonLink>
          </Actions>
        </Stack>
      </Stack>
    </Sheet>
  );
}
