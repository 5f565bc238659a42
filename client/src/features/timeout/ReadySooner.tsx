import type { TimeoutCommand } from "@footbridge/shared/domain/timeout/commands";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { timeout } from "../../words/en/timeout.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import type { RunningProps } from "./running.ts";

interface ReadySoonerProps extends RunningProps {
  /** Called as soon as it is pressed that both come back: what changes then was asked for. */
  readonly onComeBack: () => void;
}

/** Coming back sooner needs both: one says so, and the other says yes or leaves it as it is. */
export function ReadySooner({ running, partner, onComeBack }: ReadySoonerProps) {
  const action = usePress<TimeoutCommand>();
  const { since, sooner, mayWish } = running;
  const words = timeout.sooner;
  const wish = (said: boolean): void => {
    void action.run({ type: "timeout.wish-sooner", since, wish: said });
  };
  const comeBack = (): void => {
    onComeBack();
    void action.run({ type: "timeout.come-back", since });
  };
  return (
    <section aria-labelledby="timeout-sooner">
      <Stack gap="close">
        <h2 id="timeout-sooner">{words.title}</h2>
        <p>{words.lead}</p>
        <div role="status">
          {sooner.theirs && <p>{fill(words.theirs, { partner })}</p>}
          {sooner.mine && <p>{fill(words.mine, { partner })}</p>}
          {!sooner.mine && !sooner.theirs && !mayWish && <p>{words.enough}</p>}
        </div>
        <Actions>
          {sooner.theirs ? (
            <Button kind="quiet" busy={action.busy} busyLabel={timeout.working} onClick={comeBack}>
              {words.comeBack}
            </Button>
          ) : sooner.mine ? (
            <Button kind="quiet" busy={action.busy} busyLabel={timeout.working} onClick={() => wish(false)}>
              {words.takeBack}
            </Button>
          ) : mayWish ? (
            <Button kind="quiet" busy={action.busy} busyLabel={timeout.working} onClick={() => wish(true)}>
              {words.wish}
            </Button>
          ) : null}
        </Actions>
        <PressOutcome press={action} offline={timeout.sending} />
      </Stack>
    </section>
  );
}
