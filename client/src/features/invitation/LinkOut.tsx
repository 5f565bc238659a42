import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import type { Action } from "../../app/useAction.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { invitation } from "../../words/en/invitation.ts";
import { fill } from "../../words/fill.ts";
import { RevokeButton } from "./RevokeButton.tsx";
import { spokenInstant } from "./spoken-instant.ts";

export interface LinkOutProps {
  readonly expiresAt: string;
  readonly make: Action<[]>;
  readonly revoke: Action<[]>;
}

/** A link is out and is no longer shown: waiting, as rest. */
export function LinkOut({ expiresAt, make, revoke }: LinkOutProps) {
  const problem = make.problem ?? revoke.problem;
  return (
    <Sheet>
      <Rest>
        <PageTitle>{invitation.waiting.title}</PageTitle>
        <p>{invitation.waiting.body}</p>
        <p>{fill(invitation.waiting.until, { date: spokenInstant(expiresAt) })}</p>
        <ProblemNotice problem={problem} />
        <Actions>
          <Button kind="quiet" busy={make.busy} busyLabel={invitation.make.working} onClick={() => void make.run()}>
            {invitation.waiting.again}
          </Button>
          <RevokeButton revoke={revoke} />
          <ButtonLink kind="text" href="/home">
            {invitation.waiting.home}
          </ButtonLink>
        </Actions>
      </Rest>
    </Sheet>
  );
}
