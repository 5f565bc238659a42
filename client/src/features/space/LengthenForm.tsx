import type { SpaceCommand } from "@footbridge/shared/domain/space/commands";
import type { SpaceView } from "@footbridge/shared/domain/space/view";
import { useState } from "react";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Details } from "../../ui/Details.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { DateInput } from "../../ui/pickers.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { space } from "../../words/en/space.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { endOn, lengthenableDays } from "./ends.ts";
import { spokenEnd } from "./spoken-end.ts";

export interface LengthenFormProps {
  readonly running: NonNullable<SpaceView["running"]>;
  readonly partner: string;
}

/** Makes a running space longer, alone. It is not there once the space is as long as one can be. */
export function LengthenForm({ running, partner }: LengthenFormProps) {
  const action = usePress<SpaceCommand>();
  const [day, setDay] = useState("");
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const words = space.lengthen;
  const days = lengthenableDays(running);
  if (days === null && kept === null) return null;
  const until = days !== null && day >= days.min && day <= days.max ? endOn(day) : null;
  const send = async (): Promise<void> => {
    setTried(true);
    if (until === null || action.busy || !(await action.run({ type: "space.lengthen", until }))) return;
    setKept(until);
    setTried(false);
    setDay("");
  };
  return (
    <Details summary={words.summary}>
      <Form onSend={() => void send()}>
        <p>{fill(words.lead, { partner })}</p>
        <DateInput
          label={words.label}
          hint={words.hint}
          value={day}
          onValue={setDay}
          {...days}
          {...(tried && until === null ? { error: words.invalid } : {})}
        />
        <Actions>
          <Button type="submit" kind="quiet" busy={action.busy} busyLabel={space.working}>
            {words.send}
          </Button>
        </Actions>
        <StatusLine text={kept === null ? "" : fill(words.done, { end: spokenEnd(kept) })} />
        <PressOutcome press={action} offline={space.offline} />
      </Form>
    </Details>
  );
}
