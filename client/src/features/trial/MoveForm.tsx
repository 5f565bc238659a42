import type { CheckInCommand } from "@footbridge/shared/domain/check-in/commands";
import { fits, type Room } from "@footbridge/shared/domain/check-in/room";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import { useState } from "react";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { DateInput, TimeInput } from "../../ui/pickers.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { Clocks } from "./Clocks.tsx";
import { instantIn } from "./instant-in.ts";
import type { TimeDraft } from "./OtherTime.tsx";
import { dayIn, spokenDay, spokenMoment, spokenPlace } from "./spoken-days.ts";

export interface MoveFormProps {
  readonly trial: TrialView;
  /** Where check-ins were agreed on. */
  readonly zone: string;
  readonly round: string;
  readonly room: Room;
  readonly partner: string;
  /** Whether something stands that one has suggested. */
  readonly suggested: boolean;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly draft: TimeDraft;
  readonly onDraft: (draft: TimeDraft) => void;
}

/** Suggests another day and time, on the clock that was agreed on; all clocks of the two show it before it is sent. */
export function MoveForm({ trial, zone, round, room, partner, suggested, now, draft, onDraft }: MoveFormProps) {
  const press = usePress<CheckInCommand>();
  const { day, time } = draft;
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const to = instantIn(day, time, zone);
  const earliest = room.earliest > now ? room.earliest : now;
  const place = spokenPlace(zone);
  const spoken = (at: string): string => spokenMoment(at, zone);
  const there = to !== null && fits(to, room, now);
  const send = async (): Promise<void> => {
    setTried(true);
    if (to === null || !there || press.busy) return;
    if (!(await press.run({ type: "check-in.suggest", round, to }))) return;
    setSent(true);
    setTried(false);
    onDraft({ day: "", time: "" });
  };
  return (
    <Form onSend={() => void send()}>
      <p>{words.moving.lead}</p>
      <DateInput
        label={words.moving.day}
        value={day}
        onValue={(next) => onDraft({ ...draft, day: next })}
        min={dayIn(zone, earliest)}
        max={dayIn(zone, room.latest)}
        {...(tried && to === null ? { error: words.moving.missing } : {})}
      />
      <TimeInput
        label={fill(words.moving.time, { place })}
        value={time}
        onValue={(next) => onDraft({ ...draft, time: next })}
        {...(tried && to !== null && !there
          ? {
              error: fill(words.moving.notThere, {
                earliest: spoken(earliest),
                latest: spoken(room.latest),
                place,
              }),
            }
          : {})}
      />
      {to !== null && (
        <>
          <p>{fill(words.moving.preview, { day: spokenDay(dayIn(zone, to)) })}</p>
          <Clocks at={to} trial={trial} />
        </>
      )}
      <Actions>
        <Button type="submit" kind="quiet" busy={press.busy} busyLabel={words.working}>
          {words.moving.send}
        </Button>
      </Actions>
      <StatusLine text={sent && suggested && day === "" ? fill(words.moving.sent, { partner }) : ""} />
      <PressOutcome press={press} offline={words.offline} />
    </Form>
  );
}
