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
import { dayIn, spokenClocks, spokenDay, spokenMoment } from "./spoken-days.ts";

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
}

/** Suggests another day and time, on the clock that was agreed on; all clocks of the two show it before it is sent. */
export function MoveForm({ trial, zone, round, room, partner, suggested, now }: MoveFormProps) {
  const press = usePress<CheckInCommand>();
  const [day, setDay] = useState("");
  const [time, setTime] = useState("");
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const to = instantIn(day, time, zone);
  const earliest = room.earliest > now ? room.earliest : now;
  const [clock] = spokenClocks(earliest, [zone]);
  const place = clock?.place ?? zone;
  const spoken = (at: string): string => spokenMoment(at, zone);
  const there = to !== null && fits(to, room, now);
  const send = async (): Promise<void> => {
    setTried(true);
    if (to === null || !there || press.busy) return;
    if (!(await press.run({ type: "check-in.suggest", round, to }))) return;
    setSent(true);
    setTried(false);
    setDay("");
    setTime("");
  };
  return (
    <Form onSend={() => void send()}>
      <p>{words.moving.lead}</p>
      <DateInput
        label={words.moving.day}
        value={day}
        onValue={setDay}
        min={dayIn(zone, earliest)}
        max={dayIn(zone, room.latest)}
        {...(tried && to === null ? { error: words.moving.missing } : {})}
      />
      <TimeInput
        label={fill(words.moving.time, { place })}
        value={time}
        onValue={setTime}
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
