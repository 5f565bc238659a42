import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { invitation } from "../../words/en/invitation.ts";
import { fill } from "../../words/fill.ts";
import { ReadinessButton } from "../readiness/ReadinessButton.tsx";

export interface InvitationOpenProps {
  readonly inviterName: string | null;
  /** The name of whoever is signed in here, or null. */
  readonly personName: string | null;
  readonly onJoin: () => Promise<void>;
  readonly onNotNow: () => void;
}

/** An invitation that can be used: what it is, that it may be left alone, and the way in. */
export function InvitationOpen({ inviterName, personName, onJoin, onNotNow }: InvitationOpenProps) {
  const words = invitation.join;
  const join = useAction(onJoin);
  return (
    <Sheet>
      <Stack gap="wide">
        <Stack>
          <PageTitle tab={words.tab}>
            {inviterName === null ? words.openTitleUnknown : fill(words.openTitle, { name: inviterName })}
          </PageTitle>
          <p>{words.openLead}</p>
          <p>{inviterName === null ? words.openFreeUnknown : fill(words.openFree, { name: inviterName })}</p>
          <Notice>{words.afraid}</Notice>
          <ReadinessButton kind="text" />
        </Stack>
        <ProblemNotice problem={join.problem} />
        {personName === null ? (
          <Stack gap="close">
            <p>{words.account}</p>
            <Actions>
              <ButtonLink href="/begin">{words.signUp}</ButtonLink>
              <ButtonLink href="/sign-in" kind="quiet">
                {words.signIn}
              </ButtonLink>
              <Button kind="text" onClick={onNotNow}>
                {words.notNow}
              </Button>
            </Actions>
          </Stack>
        ) : (
          <Stack gap="close">
            <p>{fill(words.asPerson, { name: personName })}</p>
            <Actions>
              <Button busy={join.busy} busyLabel={words.working} onClick={() => void join.run()}>
                {words.join}
              </Button>
              <Button kind="text" onClick={onNotNow}>
                {words.notNow}
              </Button>
            </Actions>
          </Stack>
        )}
      </Stack>
    </Sheet>
  );
}
