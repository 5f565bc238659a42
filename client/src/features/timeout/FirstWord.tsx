import type { TimeoutCommand } from "@footbridge/shared/domain/timeout/commands";
import { useCallback } from "react";
import { useTick } from "../../net/useChoice.ts";
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
  const { run } = action;
  const { since } = running;
  const { mine, theirs } = running.first;
  const tick = useTick(
    mine,
    useCallback((going: boolean) => run({ type: "timeout.go-first", since, going }), [run, since]),
  );
  const words = timeout.first;
  return (
    <section aria-labelledby="timeout-first">
      <Stack gap="close">
        <h2 id="timeout-first">{words.title}</h2>
        <p>{words.lead}</p>
        <Checkbox label={words.mine} checked={tick.value} onChecked={tick.choose} />
        <div role="status">{theirs && <p>{mine ? words.both : fill(words.theirs, { partner })}</p>}</div>
        <PressOutcome press={action} offline={timeout.sending} />
      </Stack>
    </section>
  );
}
