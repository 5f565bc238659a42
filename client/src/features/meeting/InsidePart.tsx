import type { MeetingCommand } from "@footbridge/shared/domain/meeting/commands";
import type { InsideView } from "@footbridge/shared/domain/meeting/view";
import { useCallback } from "react";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { useTick } from "../../net/useChoice.ts";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { FocusLine } from "./FocusLine.tsx";
import styles from "./MeetingPage.module.css";
import type { MeetingGround } from "./meeting-context.tsx";
import { PresenceLine } from "./PresenceLine.tsx";
import { spokenPlace } from "./spoken.ts";
import { TurnsPart } from "./TurnsPart.tsx";

export interface InsideProps {
  readonly meeting: MeetingGround;
  readonly inside: InsideView;
}

/** The inside of a meeting. */
export function InsidePart({ meeting, inside }: InsideProps) {
  const { couple, away, leaving, leave } = meeting;
  const { partner } = couple;
  return (
    <>
      <Stack gap="close">
        <div role="status">
          <PresenceLine inside={inside} couple={couple} away={away} />
          {!inside.other.here && !away && <p className={styles.soft}>{words.inside.awayMore}</p>}
        </div>
        <FocusLine meeting={meeting} inside={inside} />
        <PressOutcome press={meeting.action} offline={words.offline} />
        <Hand inside={inside} />
      </Stack>
      <TurnsPart meeting={meeting} inside={inside} />
      <Stack gap="close">
        <PlaceSwitch meeting={meeting} inside={inside} />
        <p className={styles.soft}>{fill(words.place.hint, { partner })}</p>
        <TheirPlace meeting={meeting} inside={inside} />
      </Stack>
      <Stack gap="close">
        <Actions>
          <Button kind="quiet" busy={leaving.busy} onClick={leave}>
            {words.inside.leave}
          </Button>
        </Actions>
        <PressOutcome press={leaving} offline={words.offline} />
        <p className={styles.soft}>{fill(words.inside.leaveNote, { partner })}</p>
        <p className={styles.soft}>{fill(words.inside.outside, { partner })}</p>
      </Stack>
    </>
  );
}

function Hand({ inside }: Pick<InsideProps, "inside">) {
  const press = usePress<MeetingCommand>();
  const up = inside.mine.hand;
  return (
    <>
      <div className={styles.line}>
        <p role="status">{up && words.hand.mine}</p>
        <Button kind="quiet" busy={press.busy} onClick={() => void press.run({ type: "meeting.raise-hand", up: !up })}>
          {up ? words.hand.lower : words.hand.raise}
        </Button>
      </div>
      <PressOutcome press={press} offline={words.offline} />
    </>
  );
}

function PlaceSwitch({ meeting, inside }: InsideProps) {
  const press = usePress<MeetingCommand>();
  const { run } = press;
  const tick = useTick(
    inside.mine.showsPlace,
    useCallback((on: boolean) => run({ type: "meeting.show-place", on }), [run]),
  );
  return (
    <>
      <Checkbox
        label={fill(words.place.show, { partner: meeting.couple.partner })}
        checked={tick.value}
        onChecked={tick.choose}
      />
      <PressOutcome press={press} offline={words.offline} />
    </>
  );
}

function TheirPlace({ meeting, inside }: InsideProps) {
  const { clauses } = useHeld();
  const { place } = inside.other;
  const spoken = place === null ? null : spokenPlace(meeting.workspace, place, clauses);
  return (
    <div role="status">
      {place !== null && spoken !== null && (
        <p>
          {fill(place.kind === "line-form" ? words.place.working : words.place.theirs, {
            partner: meeting.couple.partner,
            place: spoken.words,
          })}{" "}
          <Link href={spoken.href}>{words.place.go}</Link>
        </p>
      )}
    </div>
  );
}
