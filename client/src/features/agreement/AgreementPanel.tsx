import { type ReactNode, useId } from "react";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { board } from "../../words/en/board.ts";
import { fill, plural } from "../../words/fill.ts";
import { boardAddress, revisionsAddress, signAddress } from "../board/addresses.ts";
import { type Couple, useCouple } from "../board/couple.ts";
import { isOpenQuestion } from "../board/lines-here.ts";
import { GapList } from "./GapList.tsx";
import { type Stage, stageOf } from "./stage.ts";

/** Where the two stand on the way to a signed agreement, and the next step there. For any page of a workspace. */
export function AgreementPanel() {
  const { agreement, workspace } = useHeld();
  const couple = useCouple();
  const titleId = useId();
  if (agreement === null || workspace === null || couple === null) return null;
  const stage = stageOf(agreement, couple.seat);
  return (
    <Sheet kind="card" as="section" labelledBy={titleId}>
      <Stack gap="close">
        <h2 id={titleId}>{stage.at === "signed" ? words.panel.signedTitle : words.panel.title}</h2>
        <Where stage={stage} couple={couple} />
        {stage.at === "settling" && <GapList workspace={workspace.id} gaps={agreement.gaps} />}
        <OpenQuestionsLink workspace={workspace.id} />
        {(stage.at !== "settling" || agreement.revisions.length > 0) && (
          <Actions>
            <NextStep stage={stage} workspace={workspace.id} />
            {agreement.revisions.length > 0 && (
              <ButtonLink kind="text" href={revisionsAddress(workspace.id)}>
                {words.panel.all}
              </ButtonLink>
            )}
          </Actions>
        )}
      </Stack>
    </Sheet>
  );
}

/** The way to the open questions, where there are any. */
function OpenQuestionsLink({ workspace }: { readonly workspace: string }) {
  const count = Object.values(useHeld().clauses).filter(isOpenQuestion).length;
  if (count === 0) return null;
  return (
    <p>
      <Link href={boardAddress(workspace, "questions")}>{fill(plural(count, board.questions.some), { count })}</Link>
    </p>
  );
}

function Where({ stage, couple }: { readonly stage: Stage; readonly couple: Couple }): ReactNode {
  const { panel } = words;
  const name = couple.partner;
  switch (stage.at) {
    case "reading":
      return <p>{fill(panel.frozen, { number: stage.revision.number })}</p>;
    case "waiting":
      return <p>{fill(panel.waiting, { number: stage.revision.number, name })}</p>;
    case "signed":
      return <p>{fill(panel.signed, { number: stage.revision.number })}</p>;
    case "settling":
    case "ready":
      return (
        <>
          {stage.lastSigned !== null && <p>{fill(panel.changed, { number: stage.lastSigned.number })}</p>}
          <p>{stage.at === "ready" ? panel.ready : panel.gaps}</p>
        </>
      );
  }
}

function NextStep({ stage, workspace }: { readonly stage: Stage; readonly workspace: string }) {
  const { panel } = words;
  switch (stage.at) {
    case "settling":
      return null;
    case "ready":
      return <ButtonLink href={signAddress(workspace)}>{panel.toSign}</ButtonLink>;
    case "reading":
      return (
        <ButtonLink href={signAddress(workspace)}>{fill(panel.toRead, { number: stage.revision.number })}</ButtonLink>
      );
    case "waiting":
      return (
        <ButtonLink kind="quiet" href={signAddress(workspace)}>
          {fill(panel.toRead, { number: stage.revision.number })}
        </ButtonLink>
      );
    case "signed":
      return (
        <ButtonLink kind="quiet" href={signAddress(workspace)}>
          {panel.toSigned}
        </ButtonLink>
      );
  }
}
