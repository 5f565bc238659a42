import type { CheckInCommand } from "@footbridge/shared/domain/check-in/commands";
import { roomFor } from "@footbridge/shared/domain/check-in/room";
import { otherSeat } from "@footbridge/shared/domain/seat";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { KeptFocus } from "../../ui/KeptFocus.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { usePaused } from "../pause/usePaused.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { Clocks } from "./Clocks.tsx";
import { MoveForm } from "./MoveForm.tsx";
import { OtherTime } from "./OtherTime.tsx";
import { dayIn, spokenDay, spokenMoment, spokenPlace } from "./spoken-days.ts";

export interface MovePartProps {
  readonly workspace: WorkspaceView;
  readonly trial: TrialView;
  /** A check-in that is at hand or to come, and was not held. */
  readonly round: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** Another time for one check-in: that it was moved, what either suggests, and the way to suggest something. */
export function MovePart({ workspace, trial, round, now }: MovePartProps) {
  const checkIn = trial.checkIns.find((one) => one.round === round);
  const paused = usePaused();
  const room = roomFor(trial.checkIns, round);
  const { zone } = trial;
  if (checkIn === undefined || room === null || zone === null) return null;
  const said = trial.rescheduling.find((one) => one.round === round);
  const suggestedBy = (seat: WorkspaceView["seat"]): string | null => {
    const to = said?.suggested[seat] ?? null;
    return to !== null && to > now ? to : null;
  };
  const [mine, theirs] = [suggestedBy(workspace.seat), suggestedBy(otherSeat(workspace.seat))];
  const partner = workspace.names[otherSeat(workspace.seat)] ?? words.partner;
  const dayOf = (at: string): string => spokenDay(dayIn(zone, at));
  return (
    <KeptFocus>
      <Stack gap="close">
        {checkIn.at !== checkIn.agreed && (
          <p>
            {fill(words.moving.movedFrom, { agreed: spokenMoment(checkIn.agreed, zone), place: spokenPlace(zone) })}
          </p>
        )}
        <div role="status">
          {theirs !== null && (
            <Suggested
              lead={fill(words.moving.theirs, { partner, day: dayOf(theirs) })}
              at={theirs}
              trial={trial}
              label={words.moving.yes}
              command={{ type: "check-in.agree", round, to: theirs }}
              waits={paused}
            />
          )}
          {mine !== null && (
            <Suggested
              lead={fill(words.moving.mine, { day: dayOf(mine) })}
              at={mine}
              trial={trial}
              label={words.moving.takeBack}
              command={{ type: "check-in.take-back", round }}
            />
          )}
        </div>
        {room.latest > now && (
          <>
            {paused && <p>{words.moving.paused}</p>}
            {/* What is being written in it must not get lost. */}
            <div hidden={paused}>
              <OtherTime at={checkIn.at}>
                {(draft, onDraft) =>
                  said?.maySuggest[workspace.seat] === false ? (
                    <p>{words.moving.enough}</p>
                  ) : (
                    <MoveForm
                      trial={trial}
                      zone={zone}
                      round={round}
                      room={room}
                      partner={partner}
                      suggested={mine !== null}
                      now={now}
                      draft={draft}
                      onDraft={onDraft}
                    />
                  )
                }
              </OtherTime>
            </div>
          </>
        )}
      </Stack>
    </KeptFocus>
  );
}

interface SuggestedProps {
  readonly lead: string;
  readonly at: string;
  readonly trial: TrialView;
  readonly label: string;
  readonly command: CheckInCommand;
  /** Whether it cannot be done as things are. */
  readonly waits?: boolean;
}

/** A time that stands there, and the one thing to do about it. Nothing has to be done. */
function Suggested({ lead, at, trial, label, command, waits = false }: SuggestedProps) {
  const press = usePress<CheckInCommand>();
  return (
    <Stack gap="tight">
      <p>{lead}</p>
      <Clocks at={at} trial={trial} />
      {!waits && (
        <Actions>
          <Button kind="quiet" busy={press.busy} busyLabel={words.working} onClick={() => void press.run(command)}>
            {label}
          </Button>
        </Actions>
      )}
      <PressOutcome press={press} offline={words.offline} />
    </Stack>
  );
}
