import type { TimeoutCommand } from "@footbridge/shared/domain/timeout/commands";
import { useState } from "react";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { timeout } from "../../words/en/timeout.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { extensions } from "./extensions.ts";
import type { RunningProps } from "./running.ts";
import { spokenTime } from "./spoken-time.ts";

/** Makes it longer, alone; once it is as long as one can be, it says what there is instead. */
export function NeedLonger({ running }: Pick<RunningProps, "running">) {
  // Two who make it longer at once want the same: it lasts until then.
  const action = usePress<TimeoutCommand>("timeout-not-longer");
  const [done, setDone] = useState<string | null>(null);
  const ways = extensions(running);
  const words = timeout.longer;
  const extend = async (until: string): Promise<void> => {
    if (!action.busy && (await action.run({ type: "timeout.extend", until }))) setDone(until);
  };
  return (
    <section aria-labelledby="timeout-longer">
      <Stack gap="close">
        <h2 id="timeout-longer">{words.title}</h2>
        <p>{ways.length === 0 ? words.enough : words.lead}</p>
        <Actions>
          {ways.map(({ minutes, until }) => (
            <Button
              key={minutes}
              kind="quiet"
              busy={action.busy}
              busyLabel={timeout.working}
              onClick={() => void extend(until)}
            >
              {fill(words.more, { minutes })}
            </Button>
          ))}
        </Actions>
        {/* The other may have made it longer still. */}
        <StatusLine
          text={done !== running.until ? "" : fill(words.done, { time: spokenTime(done, new Date(running.asOf)) })}
        />
        <PressOutcome press={action} offline={timeout.sending} />
      </Stack>
    </section>
  );
}
