import type { Refusal } from "@footbridge/shared/protocol/errors";
import { useSession } from "../../app/session.tsx";
import { useLine } from "../../net/LineProvider.tsx";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { workspace as words } from "../../words/en/workspace.ts";

interface RefusedProps {
  readonly refusal: Refusal;
}

/** Why the connection will not come back by itself, and the way on, above a page that stays. In a live region. */
export function RefusedNotice({ refusal }: RefusedProps) {
  return (
    <Notice tone="warning">
      <Stack gap="tight">
        <Why refusal={refusal} />
        <Actions>
          <WayOn refusal={refusal} />
          <ButtonLink href="/home" kind="quiet">
            {words.refused.home}
          </ButtonLink>
        </Actions>
      </Stack>
    </Notice>
  );
}

/** The same as a page, where nothing of the workspace may be shown. */
export function RefusedPage({ refusal }: RefusedProps) {
  return (
    <Sheet>
      <Stack>
        <PageTitle>{words.refused.title}</PageTitle>
        <Why refusal={refusal} />
        <Actions>
          <WayOn refusal={refusal} />
          <ButtonLink href="/home" kind="quiet">
            {words.refused.home}
          </ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}

function Why({ refusal }: RefusedProps) {
  const line = useLine();
  return (
    <>
      <p>{refusal.sentence}</p>
      {line.pending() > 0 && <p>{words.refused.keepOpen}</p>}
    </>
  );
}

/** Leads to signing in and back here (the address alone would lead back at once, as someone who is still in), or afresh. */
function WayOn({ refusal }: RefusedProps) {
  const session = useSession();
  if (refusal.code === "signed-out") return <Button onClick={session.left}>{words.refused.signIn}</Button>;
  if (refusal.code === "app-too-old")
    return <Button onClick={() => window.location.reload()}>{words.refused.reload}</Button>;
  return null;
}
