import type { Refusal } from "@footbridge/shared/protocol/errors";
import { useLocation } from "wouter";
import { signInTo } from "../../app/onward.ts";
import { useLine } from "../../net/LineProvider.tsx";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { workspace as words } from "../../words/en/workspace.ts";

/** Why the connection will not come back by itself, and the way on. What stands on the page stays there. */
export function RefusedNotice({ refusal }: { readonly refusal: Refusal }) {
  const line = useLine();
  const [path] = useLocation();
  return (
    <Notice tone="warning" announce="polite">
      <p>{refusal.sentence}</p>
      {line.pending() > 0 && <p>{words.refused.keepOpen}</p>}
      <Actions>
        {refusal.code === "signed-out" && <ButtonLink href={signInTo(path)}>{words.refused.signIn}</ButtonLink>}
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
