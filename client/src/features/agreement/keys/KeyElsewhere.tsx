import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { Button } from "../../../ui/Button.tsx";
import { Actions } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { agreement } from "../../../words/en/agreement.ts";
import { keys } from "../../../words/en/agreement-keys.ts";
import { fill } from "../../../words/fill.ts";
import type { Couple } from "../../board/couple.ts";
import { PressOutcome } from "../../workspace/PressOutcome.tsx";
import type { KeyStanding } from "./key-standing.ts";
import { useNewVersion } from "./useNewVersion.ts";

export interface KeyElsewhereProps {
  readonly workspace: string;
  readonly couple: Couple;
  readonly revision: RevisionView;
  readonly standing: Extract<KeyStanding, { at: "elsewhere" }>;
  /** This person has made a new version. */
  readonly onMade: () => void;
}

/** The version names a key that is not in this browser: both ways on, said plainly. */
export function KeyElsewhere({ workspace, couple, revision, standing, onMade }: KeyElsewhereProps) {
  const words = keys.missing;
  const { number } = revision;
  const action = useNewVersion(workspace, couple.seat, onMade);
  const theySigned = revision.signatures.some(({ seat }) => seat === couple.other);
  const here = standing.other !== null;
  return (
    <Notice tone="warning" title={words.title}>
      <p>{fill(here ? words.body : words.bodyNone, { number })}</p>
      <p>{words.there}</p>
      <p>{fill(here ? words.anew : words.anewNone, { number, name: couple.partner })}</p>
      {theySigned && <p>{fill(words.signedAlready, { number, name: couple.partner })}</p>}
      <p>{words.lost}</p>
      <Actions>
        <Button
          kind="quiet"
          busy={action.busy}
          busyLabel={agreement.sign.working}
          onClick={() => action.make(revision)}
        >
          {here ? words.make : words.makeNone}
        </Button>
      </Actions>
      <PressOutcome press={action} offline={agreement.offline} />
    </Notice>
  );
}
