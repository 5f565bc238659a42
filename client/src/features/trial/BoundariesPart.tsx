import type { BoundaryCommand } from "@footbridge/shared/domain/boundary/commands";
import { MOST_BOUNDARIES } from "@footbridge/shared/domain/boundary/commands";
import type { BoundaryView } from "@footbridge/shared/domain/boundary/view";
import type { ClauseCommand } from "@footbridge/shared/domain/clause/commands";
import { otherSeat } from "@footbridge/shared/domain/seat";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useState } from "react";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Details } from "../../ui/Details.tsx";
import { KeptFocus } from "../../ui/KeptFocus.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Row, RowAbout, Rows, RowText } from "../../ui/Rows.tsx";
import { Words } from "../../ui/Words.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { lineAddress } from "../board/addresses.ts";
import { usePaused } from "../pause/usePaused.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { dayIn, spokenDay } from "./spoken-days.ts";
import { TightenForm } from "./TightenForm.tsx";
import styles from "./TrialPage.module.css";
import { useTightening } from "./useTightening.ts";

export interface BoundariesPartProps {
  readonly workspace: WorkspaceView;
  readonly trial: TrialView;
}

/** What either holds tighter than was signed, and the way to do so oneself: alone, at once and without a reason. */
export function BoundariesPart({ workspace, trial }: BoundariesPartProps) {
  const { boundaries } = trial;
  const paused = usePaused();
  const { text } = useTightening(workspace);
  // Looked at once: what comes back to its writer is seen, and nothing closes under their hand.
  const [begun] = useState(text !== "");
  const full = boundaries.filter(({ by }) => by === workspace.seat).length >= MOST_BOUNDARIES;
  return (
    <section aria-labelledby="boundaries">
      <KeptFocus>
        <Stack gap="close">
          <h2 id="boundaries" tabIndex={-1} data-takes-focus>
            {words.boundaries.title}
          </h2>
          <p>{words.boundaries.lead}</p>
          {boundaries.length === 0 && <p>{words.boundaries.none}</p>}
          <div role="status">
            <Rows>
              {boundaries.map((each) => (
                <Held key={each.id} workspace={workspace} trial={trial} boundary={each} />
              ))}
            </Rows>
          </div>
          {paused && <p>{words.boundaries.paused}</p>}
          {/* What is being written in it must not get lost. */}
          <div hidden={paused}>
            <Details summary={words.boundaries.tighten} open={begun}>
              {full ? <p>{words.boundaries.full}</p> : <TightenForm workspace={workspace} trial={trial} />}
            </Details>
          </div>
        </Stack>
      </KeptFocus>
    </section>
  );
}

interface HeldProps extends BoundariesPartProps {
  readonly boundary: BoundaryView;
}

function Held({ workspace, trial, boundary }: HeldProps) {
  const { by, since, text, line } = boundary;
  const own = by === workspace.seat;
  const who = own ? words.boundaries.you : (workspace.names[otherSeat(workspace.seat)] ?? words.partner);
  const tightened = trial.promises.find(({ id }) => id === line);
  return (
    <Row>
      <RowText>
        <span className={styles.promise}>
          <Words text={fill(words.boundaries.fromNow, { text })} />
        </span>
        {tightened !== undefined && (
          <RowAbout>{fill(words.boundaries.tightens, { line: `“${tightened.text}”` })}</RowAbout>
        )}
        <RowAbout>{fill(words.boundaries.since, { day: spokenDay(dayIn(null, since)), who })}</RowAbout>
        {own && <OwnActions workspace={workspace} trial={trial} boundary={boundary} />}
      </RowText>
    </Row>
  );
}

function OwnActions({ workspace, trial, boundary }: HeldProps) {
  const { clauses } = useHeld();
  const paused = usePaused();
  const press = usePress<BoundaryCommand | ClauseCommand>();
  const [asking, setAsking] = useState(false);
  const section = trial.promises.find(({ id }) => id === boundary.line)?.section ?? "boundaries";
  // Whoever brought it there finds it there, on every device: it is the line that says the same.
  const brought = Object.values(clauses).find(
    ({ standing, versions }) =>
      standing !== "withdrawn" && versions.some((version) => version.words.text === boundary.text),
  );
  return (
    <KeptFocus>
      <Stack gap="tight">
        {brought !== undefined && (
          <p>
            <Link href={lineAddress(workspace.id, brought)} data-takes-focus>
              {words.boundaries.brought}
            </Link>
          </p>
        )}
        <Actions>
          {brought === undefined && !paused && (
            <Button
              kind="quiet"
              busy={press.busy}
              busyLabel={words.working}
              onClick={() =>
                void press.run({ type: "clause.propose", section, words: { kind: "text", text: boundary.text } })
              }
            >
              {words.boundaries.bring}
            </Button>
          )}
          <Button kind="text" busy={press.busy} busyLabel={words.working} onClick={() => setAsking(true)}>
            {words.boundaries.takeBack}
          </Button>
        </Actions>
        <PressOutcome press={press} offline={words.offline} />
        <ConfirmDialog
          open={asking}
          title={words.boundaries.confirm.title}
          confirmLabel={words.boundaries.confirm.yes}
          cancelLabel={words.boundaries.confirm.no}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void press.run({ type: "boundary.take-back", boundary: boundary.id });
          }}
        >
          <p>{words.boundaries.confirm.body}</p>
        </ConfirmDialog>
      </Stack>
    </KeptFocus>
  );
}
