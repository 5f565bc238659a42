import { kindOf, writtenParts } from "@footbridge/shared/domain/card/words";
import { hasWords } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { WorkspaceCommand } from "@footbridge/shared/domain/workspace/commands";
import { closedUntil } from "@footbridge/shared/domain/workspace/keeping";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { type RoundSheet, sheetOf } from "@footbridge/shared/practice/sheets";
import { type ReactNode, useId, useState } from "react";
import { useHeld } from "../../net/LineProvider.tsx";
import { usePress } from "../../net/usePress.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { KeptFocus } from "../../ui/KeptFocus.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Row, RowLink, Rows, RowTitle, WayRow } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { leaving } from "../../words/en/leaving.ts";
import { fill } from "../../words/fill.ts";
import { revisionsAddress } from "../board/addresses.ts";
import { DaysTakenOut } from "../calendar/DaysTakenOut.tsx";
import { CardText } from "../cards/CardText.tsx";
import { FileButton } from "../files/FileButton.tsx";
import { addressOf } from "../round/place.ts";
import { wordsOfRound } from "../round/practice.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { ClosedCards } from "./ClosedCards.tsx";
import { LateWords } from "./LateWords.tsx";
import styles from "./LeavePage.module.css";
import { spokenDay } from "./spoken-day.ts";

const words = leaving.closed;

/** A closed workspace: that it is, up to when it can be read, and the ways to what there is. Never by whom or why. */
export function ClosedPage({ view }: { readonly view: WorkspaceView }) {
  const { rounds, agreement, cardDrafts } = useHeld();
  const opened = sheetsWhere(rounds, ({ revealed }) => revealed !== null);
  const own = sheetsWhere(rounds, ({ revealed, mine }) => revealed === null && hasAny(mine));
  const signed = agreement?.revisions.filter(({ status }) => status === "signed") ?? [];
  const drafts = Object.values(cardDrafts).filter((each) => writtenParts(each.words).length > 0);
  return (
    <Sheet>
      <KeptFocus>
        <Stack gap="apart">
          <Rest>
            <PageTitle>{words.title}</PageTitle>
            <p>{words.lead}</p>
            {view.closedAt !== null && <p>{fill(words.until, { day: spokenDay(closedUntil(view.closedAt)) })}</p>}
          </Rest>
          <LateWords />
          {opened.length > 0 && (
            <Part title={words.opened}>
              <Rounds workspace={view.id} sheets={opened} />
            </Part>
          )}
          {signed.length > 0 && (
            <Part title={words.signed}>
              <Rows>
                {signed.toReversed().map(({ number }) => (
                  <WayRow key={number} href={revisionsAddress(view.id, number)} title={fill(words.version, { number })}>
                    {words.versionLead}
                  </WayRow>
                ))}
              </Rows>
            </Part>
          )}
          {signed.length > 0 && (
            <Part title={words.calendar}>
              <DaysTakenOut workspace={view.id} />
            </Part>
          )}
          <ClosedCards view={view} />
          {(own.length > 0 || drafts.length > 0) && (
            <Part title={words.alone}>
              <p className={styles.lead}>{words.aloneLead}</p>
              {own.length > 0 && <Rounds workspace={view.id} sheets={own} />}
              {drafts.map(({ words: written }) => (
                <CardText key={kindOf(written)} words={written} from={view.seat} />
              ))}
              <LetGo />
            </Part>
          )}
          <Part title={words.take}>
            <p className={styles.lead}>{words.takeLead}</p>
            <FileButton from="/api/my-data" name="my-data.zip">
              {leaving.before.save}
            </FileButton>
          </Part>
          <Actions>
            <ButtonLink kind="text" href="/home">
              {words.home}
            </ButtonLink>
          </Actions>
        </Stack>
      </KeptFocus>
    </Sheet>
  );
}

function hasAny({ answers }: RoundView["mine"]): boolean {
  return Object.values(answers).some(({ answer }) => hasWords(answer));
}

function sheetsWhere(
  rounds: Readonly<Record<string, RoundView>>,
  holds: (view: RoundView) => boolean,
): readonly RoundSheet[] {
  return Object.values(rounds)
    .filter(holds)
    .flatMap(({ round }) => sheetOf(round) ?? []);
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack gap="close">
        <h2 id={id}>{title}</h2>
        {children}
      </Stack>
    </section>
  );
}

function Rounds({ workspace, sheets }: { readonly workspace: string; readonly sheets: readonly RoundSheet[] }) {
  const { trial } = useHeld();
  return (
    <Rows>
      {sheets.map((sheet) => (
        <Row key={sheet.id}>
          <RowLink href={addressOf(workspace, sheet.id, { at: "start" })}>
            <RowTitle>{wordsOfRound(sheet, trial).title}</RowTitle>
          </RowLink>
        </Row>
      ))}
    </Rows>
  );
}

/** Whoever stays may let their own part go before the place does. */
function LetGo() {
  const action = usePress<Extract<WorkspaceCommand, { type: "workspace.leave" }>>();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Actions>
        <Button kind="quiet" busy={action.busy} busyLabel={leaving.working} onClick={() => setAsking(true)}>
          {words.goNow}
        </Button>
      </Actions>
      <PressOutcome press={action} offline={leaving.offline} />
      <ConfirmDialog
        open={asking}
        title={words.goNowTitle}
        confirmLabel={words.goNowYes}
        cancelLabel={leaving.confirm.no}
        onConfirm={() => {
          setAsking(false);
          void action.run({ type: "workspace.leave" });
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{words.goNowBody}</p>
      </ConfirmDialog>
    </>
  );
}
