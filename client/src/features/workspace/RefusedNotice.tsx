import type { Refusal } from "@footbridge/shared/protocol/errors";
import { useSession } from "../../app/session.tsx";
import { useLine } from "../../net/LineProvider.tsx";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { workspace as words } from "../../words/en/workspace.ts";

/** Why the connection will not come back by itself, and the way on. What stands on the page stays there. */
export function RefusedNotice({ refusal }: { readonly refusal: Refusal }) {
  const line = useLine();
  const session = useSession();
  return (
    <Notice tone="warning" announce="polite">
      <p>{refusal.sentence}</p>
      {line.pending() > 0 && <p>{words.refused.keepOpen}</p>}
      <Actions>
        {/* Leads to signing in and back here; the address alone would lead back at once, as someone who is still in. */}
        {refusal.code === "signed-out" && <Button onClick={session.left}>{words.refused.signIn}</Button>}
        {refusal.code === "app-too-old" && (
          <Button onClick={() => window.location.reload()}>{words.refused.reload}</Button>
        )}
        <ButtonLink href="/home" kind="quiet">
          {words.refused.home}
        </ButtonLink>
      </Actions>
    </Notice>
  );
}
