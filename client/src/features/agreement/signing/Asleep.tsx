import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { Button } from "../../../ui/Button.tsx";
import { Actions } from "../../../ui/Layouts.tsx";
import { Rest } from "../../../ui/Rest.tsx";
import { agreement } from "../../../words/en/agreement.ts";
import { signing } from "../../../words/en/agreement-signing.ts";
import { fill } from "../../../words/fill.ts";
import type { Couple } from "../../board/couple.ts";
import { ActionOutcome } from "../ActionOutcome.tsx";
import { useAgreementAction } from "../useAgreementAction.ts";
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
  const action = useAgreementAction();
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
              busy={action.busy !== null}
              busyLabel={agreement.sign.working}
              onClick={() => action.run({ type: "agreement.wake", revision: number, digest })}
            >
              {words.wake}
            </Button>
          </Actions>
          <ActionOutcome action={action} />
        </>
      )}
    </Rest>
  );
}
