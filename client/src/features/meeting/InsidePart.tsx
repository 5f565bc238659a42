import type { InsideView } from "@footbridge/shared/domain/meeting/view";
import { useCallback } from "react";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { useTick } from "../../net/useChoice.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
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
  const { couple, action, leave } = meeting;
  const { partner } = couple;
  return (
    <>
      <Stack gap="close">
        <div role="status">
          <PresenceLine inside={inside} couple={couple} />
          {!inside.other.here && <p className={styles.soft}>{words.inside.awayMore}</p>}
        </div>
        <FocusLine meeting={meeting} inside={inside} />
        <Hand meeting={meeting} inside={inside} />
      </Stack>
      <TurnsPart meeting={meeting} inside={inside} />
      <Stack gap="close">
        <PlaceSwitch meeting={meeting} inside={inside} />
        <p className={styles.soft}>{fill(words.place.hint, { partner })}</p>
        <TheirPlace meeting={meeting} inside={inside} />
      </Stack>
      <Stack gap="close">
        <Actions>
          <Button kind="quiet" busy={action.busy} onClick={leave}>
            {words.inside.leave}
          </Button>
        </Actions>
        <p className={styles.soft}>{fill(words.inside.leaveNote, { partner })}</p>
      </Stack>
    </>
  );
}

function Hand({ meeting, inside }: InsideProps) {
  const up = inside.mine.hand;
  return (
    <div className={styles.line}>
      <p role="status">{up && words.hand.mine}</p>
      <Button
        kind="quiet"
        busy={meeting.action.busy}
        onClick={() => void meeting.action.run({ type: "meeting.raise-hand", up: !up })}
      >
        {up ? words.hand.lower : words.hand.raise}
      </Button>
    </div>
  );
}

function PlaceSwitch({ meeting, inside }: InsideProps) {
  const { run } = meeting.action;
  const tick = useTick(
    inside.mine.showsPlace,
    useCallback((on: boolean) => run({ type: "meeting.show-place", on }), [run]),
  );
  return (
    <Checkbox
      label={fill(words.place.show, { partner: meeting.couple.partner })}
      checked={tick.value}
      onChecked={tick.choose}
    />
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
