import type { AgreementCommand } from "@footbridge/shared/domain/agreement/commands";
import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { usePress } from "../../../net/usePress.ts";
import { Button } from "../../../ui/Button.tsx";
import { Actions } from "../../../ui/Layouts.tsx";
import { Rest } from "../../../ui/Rest.tsx";
import { agreement } from "../../../words/en/agreement.ts";
import { signing } from "../../../words/en/agreement-signing.ts";
import { fill } from "../../../words/fill.ts";
import type { Couple } from "../../board/couple.ts";
import { PressOutcome } from "../../workspace/PressOutcome.tsx";
import type { Resting } from "./resting.ts";
import { spokenMoment } from "./spoken-moment.ts";

export interface AsleepProps {
  readonly couple: Couple;
  readonly revision: RevisionView;
  readonly resting: Resting;
}

/** One of the two, or both, sleep on it: rest, with nothing to do. Whoever asked may end their own time. */
export function Asleep({ couple, revision, resting }: AsleepProps) {
  const words = signing.asleep;
  const action = usePress<AgreementCommand>();
  const { number, digest } = revision;
  const { mine, theirs, until } = resting;
  const who = mine === null ? words.theirs : theirs === null ? words.mine : words.both;
  return (
    <Rest>
      <h2>{fill(words.title, { until: spokenMoment(until) })}</h2>
      <p>{fill(who, { number, name: couple.partner })}</p>
      <p>{words.until}</p>
      {mine !== null && (
        <>
          <Actions>
            <Button
              kind="quiet"
              busy={action.busy}
              busyLabel={agreement.sign.working}
              onClick={() => void action.run({ type: "agreement.wake", revision: number, digest })}
            >
              {words.wake}
            </Button>
          </Actions>
          <PressOutcome press={action} offline={agreement.offline} />
        </>
      )}
    </Rest>
  );
}
