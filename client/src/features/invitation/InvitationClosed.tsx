import type { InvitationState } from "../../app/http.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { invitation } from "../../words/en/invitation.ts";

export interface InvitationClosedProps {
  readonly state: Exclude<InvitationState, "open">;
  readonly signedIn: boolean;
}

/** A link that lets nobody in: why, and what can be done. */
export function InvitationClosed({ state, signedIn }: InvitationClosedProps) {
  const words = invitation.join[state];
  return (
    <Sheet>
      <Stack>
        <PageTitle tab={invitation.join.tab}>{words.title}</PageTitle>
        <p>{words.body}</p>
        <Actions>
          {signedIn ? (
            <ButtonLink href="/home">{invitation.join.toWorkspaces}</ButtonLink>
          ) : (
            <>
              <ButtonLink href="/">{invitation.join.toFirst}</ButtonLink>
              <ButtonLink href="/sign-in" kind="quiet">
                {invitation.join.signIn}
              </ButtonLink>
            </>
          )}
        </Actions>
      </Stack>
    </Sheet>
  );
}
