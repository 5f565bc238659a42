import type { TimeoutCommand } from "@footbridge/shared/domain/timeout/commands";
import { useState } from "react";
import { usePress } from "../../net/usePress.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { timeout } from "../../words/en/timeout.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import type { RunningProps } from "./running.ts";

/** Each offers the first word for themselves; nobody can say so for the other. */
export function FirstWord({ running, partner }: RunningProps) {
  const action = usePress<TimeoutCommand>();
  // A tick is there at once; what it stands for follows with the answer.
  const [said, setSaid] = useState<{ readonly going: boolean; readonly over: boolean } | null>(null);
  const { mine, theirs } = running.first;
  const words = timeout.first;
  const say = async (going: boolean): Promise<void> => {
    if (action.busy) return;
    setSaid({ going, over: mine });
    if (!(await action.run({ type: "timeout.go-first", since: running.since, going }))) setSaid(null);
  };
  return (
    <section aria-labelledby="timeout-first">
      <Stack gap="close">
        <h2 id="timeout-first">{words.title}</h2>
        <p>{words.lead}</p>
        <Checkbox
          label={words.mine}
          checked={said !== null && said.over === mine ? said.going : mine}
          onChecked={(going) => void say(going)}
        />
        <div role="status">{theirs && <p>{mine ? words.both : fill(words.theirs, { partner })}</p>}</div>
        <PressOutcome press={action} offline={timeout.sending} />
      </Stack>
    </section>
  );
}
